import { decimalOfInteger } from "../exact/decimalOfInteger.ts";
import { decimalText } from "../exact/decimalText.ts";
import { formatDecimal } from "../exact/formatDecimal.ts";
import { normaliseText } from "../exact/normaliseText.ts";
import type { Parsed } from "../exact/Parsed.ts";
import { parseDate } from "../exact/parseDate.ts";
import { isNothing, parseDecimal } from "../exact/parseDecimal.ts";
import { parseMonth } from "../exact/parseMonth.ts";
import { parseStake } from "../exact/parseStake.ts";
import { parseYear } from "../exact/parseYear.ts";
import { saysNothing } from "../exact/saysNothing.ts";
import { scaleToInteger } from "../exact/scaleToInteger.ts";
import { stakeText } from "../exact/stakeText.ts";
import { unitOf } from "../exact/units.ts";
import type { Field, FieldKindName } from "./Field.ts";
import { matchOption } from "./matchOption.ts";
import { splitList } from "./splitList.ts";

/** How one kind of field is stored, read, exported and shown. */
export interface FieldKind {
  readonly column: "TEXT" | "INTEGER";
  readonly align: "left" | "right" | "center";
  /** Text from a cell or an input → what is stored. `unit`: the unit the text is in, where it is not the field's own. */
  parse(text: string, field: Field, unit?: string): Parsed<string | number>;
  /** The exact value in the field's unit, as JSON and exports carry it: "3.945", "2021-05-09", "是" */
  exact(value: string | number, field: Field): string;
  /** The value for people; numbers grouped by thousands */
  show(value: string | number, field: Field): string;
}

/**
 * Smallest units in one of the field's unit: 万元 → 1,000,000 分. Money is kept in 分, length in metres, metre in centimetres,
 * area, percent in hundredths, decimals in ten-thousandths (so 万吨公里 is kept in 吨公里).
 */
export function smallestPerUnit(field: Field): number {
  switch (field.kind) {
    case "money":
      return unitOf(field.unit ?? "元")?.[1].size ?? 100;
    case "length":
      return (unitOf(field.unit ?? "公里")?.[1].size ?? 1_000_000) / 1000;
    case "metre":
      return (unitOf(field.unit ?? "米")?.[1].size ?? 1000) / 10;
    case "area":
    case "percent":
      return 100;
    case "decimal":
      return 10_000;
    default:
      return 1;
  }
}

const SMALLEST: Partial<Record<FieldKindName, string>> = { money: "分", length: "米", metre: "厘米" };

/** A number with its unit behind it (12.5公里, 300万元) is understood; another dimension's unit is refused. */
function parseNumber(text: string, field: Field, unit: string | undefined): Parsed<number> {
  let words = normaliseText(text).replace(/ /g, "");
  let from = unit ?? field.unit;
  const tail = /^([^\p{L}%％㎡]*\d)\s*([\p{L}%％㎡][\p{L}%％㎡/]*\d?)$/u.exec(words);
  if (tail?.[1] && tail[2] && !/^[eE]\d*$/.test(tail[2])) {
    // 20个工作日 counts 工作日.
    const written = unitOf(tail[2])?.[0] ?? tail[2].replace(/^个(?=\p{L})/u, "");
    const own = field.unit === undefined ? undefined : (unitOf(field.unit)?.[0] ?? field.unit);
    const known = unitOf(written);
    const same = known && own && unitOf(own)?.[1].dimension === known[1].dimension;
    if (same || written === own || (field.kind === "percent" && written === "％")) {
      words = tail[1];
      from = written;
    } else {
      return {
        kind: "wrong",
        why: `“${text.trim().slice(0, 20)}”不是数字${known ? `（单位应为${field.unit ?? "无"}）` : "，请填阿拉伯数字（例：12.5）"}`,
      };
    }
  }
  const decimal = parseDecimal(words);
  if (decimal.kind !== "value") return decimal;
  const sourceUnit = from === undefined ? undefined : unitOf(from);
  const targetUnit = field.unit === undefined ? undefined : unitOf(field.unit);
  let value = decimal.value;
  if (field.kind === "area" && sourceUnit && targetUnit && sourceUnit[1].dimension !== targetUnit[1].dimension) {
    return { kind: "wrong", why: `单位“${sourceUnit[0]}”不能换算为“${field.unit}”，请换算后填写` };
  }
  if (sourceUnit && targetUnit && sourceUnit[1].dimension === targetUnit[1].dimension) {
    const ratio = sourceUnit[1].size / targetUnit[1].size;
    value =
      ratio >= 1
        ? { digits: value.digits * BigInt(Math.round(ratio)), scale: value.scale }
        : { digits: value.digits, scale: value.scale + Math.round(Math.log10(1 / ratio)) };
  }
  const places = Math.round(Math.log10(smallestPerUnit(field)));
  const smallest = SMALLEST[field.kind] ?? (places === 0 ? "整数" : `${places} 位小数`);
  return scaleToInteger(value, smallestPerUnit(field), smallest);
}

function numberKind(least: number, most: number, what: string): FieldKind {
  return {
    column: "INTEGER",
    align: "right",
    parse(text, field, unit) {
      const parsed = parseNumber(text, field, unit);
      if (parsed.kind !== "value") return parsed;
      if (parsed.value < least) return { kind: "wrong", why: `${what}不能为负数` };
      if (parsed.value > most) return { kind: "wrong", why: `${what}不能大于 ${most / smallestPerUnit(field)}` };
      if (field.kind === "count" && parsed.note) return { kind: "wrong", why: `“${text.trim()}”不是整数` };
      return parsed;
    },
    exact: (value, field) => decimalText(decimalOfInteger(Number(value), smallestPerUnit(field))),
    show: (value, field) =>
      formatDecimal(decimalOfInteger(Number(value), smallestPerUnit(field)), 10, { grouped: true }),
  };
}

const plainText: FieldKind = {
  column: "TEXT",
  align: "left",
  parse(text, field) {
    const value = text.trim();
    if (saysNothing(value)) return { kind: "blank" };
    if (!field.options) {
      return value.length > 2000 ? { kind: "wrong", why: "文字超过 2000 字" } : { kind: "value", value };
    }
    return matchOption(value, field);
  },
  exact: String,
  show: String,
};

function textLike(parse: FieldKind["parse"], show: FieldKind["show"] = String): FieldKind {
  return { column: "TEXT", align: "left", parse, exact: String, show };
}

const list: FieldKind = textLike((text) => {
  const values = splitList(text);
  return values.length === 0 ? { kind: "blank" } : { kind: "value", value: values.join("、") };
});

const ANY = Number.MAX_SAFE_INTEGER;

/** Every kind of field, declared once. */
export const fieldKinds: Readonly<Record<FieldKindName, FieldKind>> = {
  text: plainText,
  note: plainText,
  road: plainText,
  project: plainText,
  person: plainText,
  phone: textLike((text) => {
    const value = normaliseText(text).replace(/ /g, "");
    if (isNothing(value)) return { kind: "blank" };
    return /^[0-9+()-]{5,20}$/.test(value)
      ? { kind: "value", value }
      : { kind: "wrong", why: `“${text.trim().slice(0, 20)}”不是电话号码` };
  }),
  list,
  // A township is checked against the townships in force by whoever knows them (import, handler); here it is text.
  township: textLike((text, field) => (field.many ? list.parse(text, field) : plainText.parse(text, { kind: "text" }))),
  date: { column: "TEXT", align: "center", parse: (text) => parseDate(text), exact: String, show: String },
  month: { column: "TEXT", align: "center", parse: (text) => parseMonth(text), exact: String, show: String },
  year: { column: "INTEGER", align: "center", parse: (text) => parseYear(text), exact: String, show: String },
  stake: {
    column: "INTEGER",
    align: "center",
    parse: (text) => parseStake(text),
    exact: (value) => stakeText(Number(value)),
    show: (value) => stakeText(Number(value)),
  },
  bool: {
    column: "INTEGER",
    align: "center",
    parse(text) {
      const plain = normaliseText(text).toLowerCase();
      if (isNothing(plain) && plain !== "无") return { kind: "blank" };
      if (["是", "有", "√", "✓", "对", "1", "true", "y", "yes"].includes(plain)) return { kind: "value", value: 1 };
      if (["否", "无", "×", "✗", "不是", "没有", "0", "false", "n", "no"].includes(plain))
        return { kind: "value", value: 0 };
      return { kind: "wrong", why: `“${text.trim().slice(0, 20)}”应填 是 或 否` };
    },
    exact: (value) => (value === 1 ? "是" : "否"),
    show: (value) => (value === 1 ? "是" : "否"),
  },
  count: numberKind(0, ANY, "数量"),
  money: numberKind(0, ANY, "金额"),
  length: numberKind(0, ANY, "里程"),
  metre: numberKind(0, ANY, "长度"),
  area: numberKind(0, ANY, "面积"),
  percent: numberKind(0, 10_000, "百分比"),
  decimal: numberKind(-ANY, ANY, "数值"),
};
