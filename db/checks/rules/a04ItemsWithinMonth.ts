import type { CutRecord } from "../CutRecord.ts";
import type { RecordCheck, Rule } from "./Rule.ts";
import { shownValue } from "./shownValue.ts";

const items = ["其中建筑安装工程", "其中设备工器具购置", "其中其他费用"] as const;

/** 按构成 is exhaustive: an item above the whole is impossible, and all of them together are the whole. */
const within: RecordCheck = ({ ledger, values }) => {
  const whole = values.本月完成投资;
  if (typeof whole !== "number" || whole <= 0) return null;
  const above = items.filter((item) => Number(values[item] ?? 0) > whole);
  const given = items.map((item) => values[item]).filter((value) => typeof value === "number");
  const all = given.reduce((total, value) => total + value, 0);
  const [first] = above;
  if (first === undefined && (given.length < items.length || all === whole)) return null;
  const said = (first === undefined ? items : above).map((item) => shownValue(ledger, item, values[item])).join("，");
  const than = first === undefined ? "相加不等于" : "大于";
  return {
    field: first ?? "本月完成投资",
    message: `${said}，${than}${shownValue(ledger, "本月完成投资", whole)}`,
    ...{ values: [whole, ...items.map((item) => values[item])], month: monthOf(values), soft: first === undefined },
  };
};

function monthOf({ 月份: month }: CutRecord["values"]): string | null {
  return typeof month === "string" ? month : null;
}

export const itemsWithinMonth: Rule = {
  id: "A04",
  level: "error",
  words: "其中项不大于本月完成",
  holds: "建筑安装、设备工器具、其他费用各不大于本月完成投资；三项都填的，相加等于本月完成投资",
  records: { "investment-monthly": [within] },
};
