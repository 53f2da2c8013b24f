import type { RecordCheck, Rule } from "./Rule.ts";

const JUDGED = ["满意", "基本满意", "不满意"];

const judged: RecordCheck = ({ values: { 满意度: verdict, 办结日期: done } }) =>
  JUDGED.includes(String(verdict)) && !done
    ? { field: "办结日期", message: `满意度为${verdict}，但没有办结日期`, values: [verdict] }
    : null;

export const judgedAfterDone: Rule = {
  id: "E02",
  level: "warning",
  words: "满意度先于办结",
  holds: "有满意度的投诉有办结日期",
  by: "ledger",
  records: { complaints: [judged] },
};
