import { type Agreement, disagreements, figuresOf } from "./Agreement.ts";
import type { Rule } from "./Rule.ts";

const parts: readonly Agreement[] = [
  ["农村路.通硬化路计划里程", "农村路.建设任务里程"],
  ["农村路.小修水毁投入资金", "农村路.养护投入资金"],
  ["农村路.危桥完工数", "农村路.危桥改造数"],
  ["安全.出租公交投诉办结数", "安全.出租公交投诉数"],
  ["安全.投诉办结数", "安全.投诉受理数"],
  ["安全.路政案件结案数", "安全.路政案件数"],
  ["服务.办结数", "服务.办件数"],
].map(([part = "", whole = ""]) => ({ parts: [part], relation: "≤", whole }));

export const partWithinWhole: Rule = {
  id: "D02",
  level: "error",
  words: "部分不大于全部",
  holds: "通硬化路不大于建设任务，小修水毁不大于养护投入，完工、办结、结案不大于总数",
  run: (book) => disagreements(parts, book.figures(figuresOf(parts))),
};
