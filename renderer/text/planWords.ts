import type { PlanAction } from "../../electron/contract/importPlan.ts";

/** What becomes of a row of an import. */
export const actionWords: Readonly<Record<PlanAction, string>> = {
  add: "新增",
  update: "更新",
  unchanged: "不变",
  refuse: "拒绝",
  leave: "不导入",
};

interface Counts {
  readonly add: number;
  readonly update: number;
  readonly unchanged: number;
  readonly refuse: number;
  readonly skipped: number;
}

/** All rows of the sheet: what is written, left, refused and passed over must add up to it. */
export function rowsOf(counts: Counts): number {
  return counts.add + counts.update + counts.unchanged + counts.refuse + counts.skipped;
}
