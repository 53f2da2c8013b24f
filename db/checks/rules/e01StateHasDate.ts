import { checksTogether } from "./checksOf.ts";
import type { RecordCheck, Rule } from "./Rule.ts";
import { rulesOfLedgers } from "./rulesOfLedgers.ts";

const number: RecordCheck = ({ values: { 状态: state, 批复文号: given } }) =>
  state === "已批复" && !given
    ? { field: "批复文号", message: "状态为已批复，但没有填批复文号", values: [state, given] }
    : null;

export const stateHasDate: Rule = {
  id: "E01",
  level: "warning",
  words: "状态有日期",
  holds: "已完成的有完成日期，有完成日期的已完成；已批复的有批复日期和文号",
  by: "ledger",
  records: checksTogether(rulesOfLedgers("E01"), { preliminaries: [number] }),
};
