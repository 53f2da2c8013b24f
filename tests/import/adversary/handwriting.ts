import type { Random } from "../../../build/sample/createRandom.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import type { Field } from "../../../db/ledgers/Field.ts";
import { ledgerOf } from "../../../db/ledgers/index.ts";
import type { SheetCell } from "../../support/gridOf.ts";

/** How one sheet writes: chosen once for it, as one clerk writes it. */
export interface Hand {
  readonly moneyUnit: "万元" | "元";
  readonly lengthUnit: "公里" | "米";
  readonly numbers: "number" | "text" | "fullWidth" | "comma" | "unitInCell" | "formatted";
  readonly percent: "whole" | "fraction" | "text" | "format";
  readonly days: number;
  readonly months: number;
  readonly nothing: SheetCell;
  readonly townships: number;
}

export function randomHand(random: Random): Hand {
  return {
    moneyUnit: random.chance(75) ? "万元" : "元",
    lengthUnit: random.chance(70) ? "公里" : "米",
    numbers: random.pick(["number", "number", "number", "text", "fullWidth", "comma", "unitInCell", "formatted"]),
    percent: random.pick(["whole", "fraction", "text", "format"]),
    days: random.integer(0, 9),
    months: random.integer(0, 6),
    nothing: random.pick([null, null, "—", "/", "无", "-", "--", "／", "暂无"]),
    townships: random.integer(0, 6),
  };
}

const STATES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  未开工: ["未开工", "未动工", "尚未开工", "待开工", "未启动", "还未开工", "未实施", "未施工", "未建设"],
  在建: [
    "在建",
    "正在施工",
    "施工中",
    "建设中",
    "正在建设",
    "已开工",
    "正在实施",
    "进行中",
    "在建中",
    "开工在建",
    "正在推进",
    "施工",
    "推进中",
    "未完工",
    "续建",
  ],
  完工: [
    "完工",
    "已完工",
    "已完成",
    "竣工",
    "已竣工",
    "建成",
    "已建成",
    "完成",
    "全面完工",
    "已全部完工",
    "已交工",
    "已通车",
    "全部完成",
    "已建成通车",
    "完工通车",
  ],
};

const WORDS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  自然村通硬化路: [
    "自然村通硬化路",
    "通自然村硬化路",
    "自然村硬化路",
    "通硬化路",
    "20户以上自然村通硬化路",
    "自然村公路硬化",
    "自然村道路硬化",
  ],
  农村公路硬化: ["农村公路硬化", "公路硬化", "路面硬化", "村道硬化", "道路硬化"],
  窄路加宽: ["窄路加宽", "窄路面加宽", "窄路基路面加宽", "加宽", "窄路面拓宽", "窄路面加宽改造"],
  资源路旅游路产业路: ["资源路旅游路产业路", "资源路、旅游路、产业路", "产业路", "旅游路", "资源路", "资源产业路"],
  日常养护: ["日常养护", "日常保养", "日常"],
  小修保养: ["小修保养", "小修", "小修、保养"],
  水毁修复: ["水毁修复", "水毁", "水毁恢复", "水毁抢修", "水毁工程", "水毁修复工程"],
  预防性养护: ["预防性养护", "预防养护"],
  中修: ["中修", "中修工程"],
  大修: ["大修", "大修工程"],
  县道: ["县道", "县", "县级", "X"],
  乡道: ["乡道", "乡", "乡级", "Y"],
  村道: ["村道", "村", "村级", "C"],
  国道: ["国道", "国"],
  三类: ["三类", "3类", "三类桥"],
  四类: ["四类", "4类", "四类桥", "Ⅳ类", "四"],
  五类: ["五类", "5类", "五类桥", "Ⅴ类", "五"],
  加固: ["加固", "维修加固", "加固维修"],
  改建: ["改建", "改造"],
  重建: ["重建", "拆除重建", "原址重建", "拆除新建", "拆旧建新"],
  水泥混凝土: ["水泥混凝土", "水泥", "混凝土", "水泥路", "水泥砼", "砼", "水泥混凝土路面"],
  沥青混凝土: ["沥青混凝土", "沥青", "沥青砼", "柏油路", "沥青路面"],
  弹石: ["弹石", "弹石路"],
};

/** The cell in which this hand writes a value of a field; undefined = the field is blank. */
export function writtenCell(
  random: Random,
  hand: Hand,
  ledger: string,
  name: string,
  value: string | undefined,
): SheetCell {
  const declared = ledgerOf(ledger);
  const field = declared && allFields(declared).find((one) => one.name === name)?.field;
  if (!field) throw new Error(`no field ${ledger}.${name}`);
  if (value === undefined) return hand.nothing;
  if (field.kind === "township") return townshipWords(hand.townships, value);
  if (name === "状态") return random.pick(STATES[value] ?? [value]);
  if (field.options) return random.pick(WORDS[value] ?? [value]);
  switch (field.kind) {
    case "money":
      return numberCell(hand, value, hand.moneyUnit === "万元" ? 0 : 4, hand.moneyUnit);
    case "length":
      return numberCell(hand, value, hand.lengthUnit === "公里" ? 0 : 3, hand.lengthUnit);
    case "metre":
      return numberCell(hand, value, 0, "米");
    case "count":
    case "area":
      return numberCell(hand, value, 0, field.unit ?? "");
    case "percent":
      return percentCell(hand, value);
    case "date":
      return dayCell(hand, value);
    case "month":
      return monthCell(hand, value);
    case "year":
      return random.pick<SheetCell>([Number(value), `${value}年`, `${value}年度`, value]);
    case "list":
      return value.split("、").join(random.pick(["、", "，", ",", "；", "\n", " 、"]));
    default:
      return value;
  }
}

function numberCell(hand: Hand, value: string, shift: number, unit: string): SheetCell {
  const text = shifted(value, shift);
  switch (hand.numbers) {
    case "text":
      return text;
    case "fullWidth":
      return text.replace(/[0-9.]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    case "comma":
      return text.replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, ",");
    case "unitInCell":
      return `${text}${unit}`;
    case "formatted":
      return { number: Number(text), format: "#,##0.00_ " };
    default:
      return Number(text);
  }
}

/** The decimal point moved to the right. */
export function shifted(value: string, places: number): string {
  const [whole = "0", fraction = ""] = value.split(".");
  const digits = `${whole}${fraction.padEnd(places, "0").slice(0, places)}`.replace(/^0+(?=\d)/, "");
  const rest = fraction.slice(places);
  return rest === "" ? digits : `${digits}.${rest}`;
}

function percentCell(hand: Hand, value: string): SheetCell {
  switch (hand.percent) {
    case "fraction":
      return Number(value) / 100;
    case "text":
      return `${value}%`;
    case "format":
      return { number: Number(value) / 100, format: "0%" };
    default:
      return Number(value);
  }
}

function dayCell(hand: Hand, value: string): SheetCell {
  const [year = "", month = "", day = ""] = value.split("-");
  const [m, d] = [String(Number(month)), String(Number(day))];
  const forms: SheetCell[] = [
    value,
    `${year}.${m}.${d}`,
    `${year}年${m}月${d}日`,
    `${year}/${m}/${d}`,
    `${year}${month}${day}`,
    Number(`${year}${month}${day}`),
    { number: serialOf(value), format: "yyyy/m/d" },
    { number: serialOf(value), format: 'yyyy"年"m"月"d"日"' },
    `${year}.${month}.${day}`,
    `${year}年${month}月${day}日`,
  ];
  return forms[hand.days] ?? value;
}

function monthCell(hand: Hand, value: string): SheetCell {
  const [year = "", month = ""] = value.split("-");
  const m = String(Number(month));
  const forms: SheetCell[] = [
    value,
    `${year}年${m}月`,
    `${year}年${m}月底`,
    `${year}/${month}`,
    `${year}${month}`,
    { number: serialOf(`${value}-01`), format: 'yyyy"年"m"月"' },
    `${year}年${month}月30日`,
  ];
  return forms[hand.months] ?? value;
}

/** Days since 1899-12-30, counted without a Date. */
export function serialOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const shiftedMonth = (month + 9) % 12;
  const shiftedYear = year - (month <= 2 ? 1 : 0);
  const days =
    365 * shiftedYear + Math.floor(shiftedYear / 4) - Math.floor(shiftedYear / 100) + Math.floor(shiftedYear / 400);
  return days + Math.floor((153 * shiftedMonth + 2) / 5) + day - 1 - 719_468 + 25_569;
}

/** A township in other words, all of which mean only this one. */
export function townshipWords(form: number, official: string): string {
  const stem = official.replace(/街道$|[乡镇]$/, "");
  const street = official.endsWith("街道");
  const forms = [
    official,
    stem,
    street ? `${official}办事处` : `${official}人民政府`,
    street ? `${stem}街道办` : `${official}政府`,
    `马龙区${official}`,
    street ? `${stem}办事处` : official,
    street ? `${official}办` : `马龙县${official}`,
  ];
  return forms[form] ?? official;
}

export function fieldOf(ledger: string, name: string): Field {
  const declared = ledgerOf(ledger);
  const field = declared && allFields(declared).find((one) => one.name === name)?.field;
  if (!field) throw new Error(`no field ${ledger}.${name}`);
  return field;
}
