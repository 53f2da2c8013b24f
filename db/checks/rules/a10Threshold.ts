import { smallestPerUnit } from "../../ledgers/index.ts";
import { projects as library } from "../../ledgers/investment/projects.ts";
import type { RecordCheck, Rule } from "./Rule.ts";
import { shownValue } from "./shownValue.ts";

const below: RecordCheck = ({ ledger, values: { 入库日期: entered, 总投资: total } }, book) => {
  const { from, to } = book.period;
  if (typeof entered !== "string" || typeof total !== "number") return null;
  const least = book.limit("入库门槛");
  const inPeriod = entered >= from.slice(0, entered.length) && entered <= to;
  return inPeriod && total < least * smallestPerUnit(library.fields.总投资)
    ? {
        field: "总投资",
        message: `${shownValue(ledger, "总投资", total)}，入库门槛 ${least}万元`,
        values: [entered, total, least],
      }
    : null;
};

export const threshold: Rule = {
  id: "A10",
  level: "warning",
  words: "入库门槛",
  holds: "本期入库项目的总投资不小于入库门槛（500 万元，可设置）",
  records: { projects: [below] },
};
