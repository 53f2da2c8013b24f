import { isNothing, normaliseText, parseStake, stakeText } from "../../exact/index.ts";
import { type FieldKind, usualKind } from "./FieldKind.ts";

const YES = ["是", "有", "√", "✓", "对", "1", "true", "y", "yes"];
const NO = ["否", "无", "×", "✗", "不是", "没有", "0", "false", "n", "no"];

const bool: FieldKind<"INTEGER"> = {
  ...usualKind,
  column: "INTEGER",
  align: "center",
  control: "yesNo",
  choices: { 是: 1, 否: 0 },
  sheetWidth: 5,
  parse(text) {
    const plain = normaliseText(text).toLowerCase();
    if (isNothing(plain) && plain !== "无") return { kind: "blank" };
    if (YES.includes(plain)) return { kind: "value", value: 1 };
    if (NO.includes(plain)) return { kind: "value", value: 0 };
    return { kind: "wrong", why: `“${text.trim().slice(0, 20)}”应填 是 或 否` };
  },
  wrong: (value) => (value === 0 || value === 1 ? null : Number(value) < 0 ? "不能为负数" : "应为 是 或 否"),
  exact: (value) => (value === 1 ? "是" : "否"),
  show: (value) => (value === 1 ? "是" : "否"),
  rule: () => "是 或 否",
};

const stake: FieldKind<"INTEGER"> = {
  ...usualKind,
  column: "INTEGER",
  align: "center",
  undivided: true,
  hint: "例：K12+345",
  sheetWidth: 10,
  listWidth: 96,
  parse: (text) => parseStake(text),
  wrong: (value) => (Number(value) < 0 ? "不能为负数" : null),
  exact: (value) => stakeText(Number(value)),
  show: (value) => stakeText(Number(value)),
  rule: () => "桩号，例：K12+345",
};

/** Yes or no, and places along a road. */
export const otherKinds = { bool, stake } as const;
