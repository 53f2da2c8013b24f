import { checksTogether } from "./checksOf.ts";
import type { RecordCheck, Rule } from "./Rule.ts";
import { rulesOfLedgers } from "./rulesOfLedgers.ts";

const left: RecordCheck = ({ values: { 入库状态: state, 入库日期: entered } }, { period: { from, to } }) =>
  state === "退库" && typeof entered === "string" && entered >= from.slice(0, entered.length) && entered <= to
    ? {
        field: "入库状态",
        message: `退库，入库日期 ${entered} 在本期，仍计入入库项目数，请核`,
        values: [state, entered],
      }
    : null;

export const leftTheLibrary: Rule = {
  id: "A03",
  level: "warning",
  words: "储备、退库与入库日期",
  holds: "储备项目没有入库日期；本期入库又退库的项目仍计入入库项目数",
  records: checksTogether(rulesOfLedgers("A03"), { projects: [left] }),
};
