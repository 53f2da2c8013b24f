import { type Agreement, disagreements, figuresOf } from "./Agreement.ts";
import type { Rule } from "./Rule.ts";

const done: readonly Agreement[] = [
  { parts: ["农村路.建设完成里程"], relation: "≤", whole: "农村路.建设任务里程" },
  { parts: ["农村路.安防完成里程"], relation: "≤", whole: "农村路.安防计划里程" },
];

/** More done than planned happens, but a leader will ask. */
export const doneWithinPlan: Rule = {
  id: "D03",
  level: "warning",
  words: "全区完成不大于计划",
  holds: "建设、安防的完成里程不大于计划里程",
  run: (book) => disagreements(done, book.figures(figuresOf(done))),
};
