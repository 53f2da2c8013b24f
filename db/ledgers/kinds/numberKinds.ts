import {
  decimalOfInteger,
  decimalText,
  foreignUnit,
  formatDecimal,
  normaliseText,
  type Parsed,
  parseDecimal,
  partedDigits,
  scaleToInteger,
  unitOf,
  withoutGroupSpaces,
} from "../../exact/index.ts";
import type { FieldBase } from "../FieldBase.ts";
import { type FieldKind, usualKind } from "./FieldKind.ts";

/** What one kind of number says of itself. */
interface NumberTraits extends Partial<FieldKind<"INTEGER">> {
  /** What it is called where it is refused */
  readonly what: string;
  /** Its smallest unit, where it has a name */
  readonly smallest?: string;
  /** Bounds of what is stored */
  readonly least?: number;
  readonly most?: number;
  /** A finer value is refused instead of rounded */
  readonly whole?: boolean;
}

/** A number with its unit behind it (12.5公里, 300万元) is understood; another dimension's unit is refused. */
function parseNumber(text: string, field: FieldBase, unit: string | undefined, kind: NumberKind): Parsed<number> {
  const grouped = withoutGroupSpaces(text);
  const parted = partedDigits(grouped?.text ?? text);
  if (parted !== null) return { kind: "wrong", why: parted };
  const given = grouped?.text ?? text;
  let words = normaliseText(given).replace(/ /g, "");
  let from = unit ?? field.unit;
  const tail = /^([^\p{L}%％㎡]*\d)\s*([\p{L}%％㎡][\p{L}%％㎡/]*\d?)$/u.exec(words);
  if (tail?.[1] && tail[2] && !/^[eE]\d*$/.test(tail[2])) {
    // 20个工作日 counts 工作日.
    const written = unitOf(tail[2])?.[0] ?? tail[2].replace(/^个(?=\p{L})/u, "");
    const own = field.unit === undefined ? undefined : (unitOf(field.unit)?.[0] ?? field.unit);
    const known = unitOf(written);
    const same = known && own && unitOf(own)?.[1].dimension === known[1].dimension;
    if (same || written === own || (kind.unitFamily === "percent" && written === "％")) {
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
  if (from !== undefined && foreignUnit(from)) {
    return { kind: "wrong", why: `单位“${from}”不能换算为“${field.unit ?? "无"}”，请换算后填写` };
  }
  if (sourceUnit && targetUnit && sourceUnit[1].dimension === targetUnit[1].dimension) {
    const ratio = sourceUnit[1].size / targetUnit[1].size;
    value =
      ratio >= 1
        ? { digits: value.digits * BigInt(Math.round(ratio)), scale: value.scale }
        : { digits: value.digits, scale: value.scale + Math.round(Math.log10(1 / ratio)) };
  } else if (kind.unitFamily === "area" && sourceUnit && targetUnit) {
    return { kind: "wrong", why: `单位“${sourceUnit[0]}”不能换算为“${field.unit}”，请换算后填写` };
  }
  const places = Math.round(Math.log10(kind.perUnit(field)));
  const smallest = kind.smallest ?? (places === 0 ? "整数" : `${places} 位小数`);
  const scaled = scaleToInteger(value, kind.perUnit(field), smallest);
  return grouped?.plain === true && scaled.kind === "value"
    ? {
        ...scaled,
        note: [`“${text.trim()}”中的空格按千位分隔去掉了`, ...(scaled.note ? [scaled.note] : [])].join("；"),
      }
    : scaled;
}

type NumberKind = FieldKind<"INTEGER"> & NumberTraits;

function numberKind(traits: NumberTraits): FieldKind<"INTEGER"> {
  const { what, least = 0, most = Number.MAX_SAFE_INTEGER } = traits;
  const kind: NumberKind = {
    ...usualKind,
    column: "INTEGER",
    align: "right",
    numeric: true,
    measured: true,
    additive: true,
    undivided: true,
    reading: "number",
    control: "number",
    parse(text, field, unit) {
      const parsed = parseNumber(text, field, unit, kind);
      if (parsed.kind !== "value") return parsed;
      if (parsed.value < least) return { kind: "wrong", why: `${what}不能为负数` };
      if (parsed.value > most) return { kind: "wrong", why: `${what}不能大于 ${most / kind.perUnit(field)}` };
      if (kind.whole && parsed.note?.includes("小数位")) return { kind: "wrong", why: `“${text.trim()}”不是整数` };
      return parsed;
    },
    wrong: (value) => (Number(value) < least ? "不能为负数" : null),
    exact: (value, field) => decimalText(decimalOfInteger(Number(value), kind.perUnit(field))),
    show: (value, field) => formatDecimal(decimalOfInteger(Number(value), kind.perUnit(field)), 10, { grouped: true }),
    rule: ({ unit }) => `数字${unit ? `，单位：${unit}` : ""}`,
    check: ({ unit }) => ({
      type: "decimal",
      least: 0,
      most: null,
      error: `请填不小于 0 的数字${unit ? `，单位：${unit}` : ""}。`,
    }),
    ...traits,
  };
  return kind;
}

/** How many of a smallest unit the field's unit has, where the smallest is `size` of its dimension: 分, 米, 厘米. */
function unitsOf(usual: string, size: number): FieldKind["perUnit"] {
  return ({ unit = usual }) => ((unitOf(unit) ?? unitOf(usual))?.[1].size ?? size) / size;
}

/**
 * Numbers. Money is kept in 分, length in metres, metre in centimetres, area and percent in hundredths, decimals in
 * ten-thousandths (so 万吨公里 is kept in 吨公里).
 */
export const numberKinds = {
  count: numberKind({
    what: "数量",
    whole: true,
    sheetWidth: 7,
    rule: ({ unit }) => `整数${unit ? `，单位：${unit}` : ""}`,
    check: () => ({ type: "whole", least: 0, most: null, error: "请填不小于 0 的整数。" }),
  }),
  money: numberKind({
    what: "金额",
    smallest: "分",
    perUnit: unitsOf("元", 1),
    unitFamily: "money",
    captionUnit: true,
    sheetWidth: 10,
    listDecimals: 2,
  }),
  length: numberKind({
    what: "里程",
    smallest: "米",
    perUnit: unitsOf("公里", 1000),
    unitFamily: "length",
    captionUnit: true,
    sheetWidth: 8,
    listDecimals: 3,
  }),
  metre: numberKind({
    what: "长度",
    smallest: "厘米",
    perUnit: unitsOf("米", 10),
    unitFamily: "length",
    sheetWidth: 8,
    listDecimals: 1,
  }),
  area: numberKind({ what: "面积", perUnit: () => 100, unitFamily: "area", sheetWidth: 9 }),
  percent: numberKind({
    what: "百分比",
    most: 10_000,
    perUnit: () => 100,
    additive: false,
    unitFamily: "percent",
    reading: "rate",
    sheetWidth: 8,
    wrong: (value) => (Number(value) < 0 ? "不能为负数" : Number(value) > 10_000 ? "不能大于 100％" : null),
    rule: () => "0 到 100 的数字，例：85 表示 85％",
    check: () => ({ type: "decimal", least: 0, most: 100, error: "请填 0 到 100 的数字。" }),
  }),
  decimal: numberKind({
    what: "数值",
    least: -Number.MAX_SAFE_INTEGER,
    perUnit: () => 10_000,
    sheetWidth: 10,
    check: () => ({ type: "decimal", least: -1e15, most: 1e15, error: "请填数字。" }),
  }),
} as const;
