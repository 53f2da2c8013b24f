import { isDate, isMonth, parseDate, parseMonth, parseYear } from "../../exact/index.ts";
import { type FieldKind, usualKind } from "./FieldKind.ts";

const inTime = { ...usualKind, align: "center" } as const;

const date: FieldKind<"TEXT"> = {
  ...inTime,
  column: "TEXT",
  dated: true,
  reading: "day",
  control: "day",
  hint: "例：2021-05-09",
  sheetWidth: 11,
  listWidth: 100,
  parse: (text) => parseDate(text),
  wrong: (value) => (isDate(String(value)) ? null : `没有“${value}”这一天`),
  rule: () => "年月日，例：2021-05-20",
};

const month: FieldKind<"TEXT"> = {
  ...inTime,
  column: "TEXT",
  dated: true,
  reading: "yearMonth",
  control: "yearMonth",
  hint: "例：2021-10",
  sheetWidth: 8,
  parse: (text) => parseMonth(text),
  wrong: (value) => (isMonth(String(value)) ? null : `“${value}”不是年月`),
  rule: () => "年月，例：2021-10",
};

const year: FieldKind<"INTEGER"> = {
  ...inTime,
  column: "INTEGER",
  numeric: true,
  kept: true,
  hint: "例：2021",
  sheetWidth: 6,
  parse: (text) => parseYear(text),
  wrong: (value) => {
    if (Number(value) < 0) return "不能为负数";
    return Number(value) < 1900 || Number(value) > 2199 ? "不是年度" : null;
  },
  rule: () => "四位年度，例：2021",
  check: () => ({ type: "whole", least: 1900, most: 2199, error: "请填四位年度，例：2021。" }),
};

/** Days, months and years. */
export const dateKinds = { date, month, year } as const;
