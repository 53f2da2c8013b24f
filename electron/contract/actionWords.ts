import type { PlanAction } from "./importPlan.ts";

/** What becomes of a row of an import, in the words of window and command line. */
export const actionWords: Readonly<Record<PlanAction, string>> = {
  add: "新增",
  update: "更新",
  unchanged: "不变",
  refuse: "拒绝",
  leave: "不导入",
};
