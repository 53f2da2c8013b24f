import type { ClosingView, TableDifferencesView } from "../../../electron/contract/closings.ts";
import { timeText } from "../../text/timeText.ts";

/** 第2次上报，2021-11-02 09:05，张三. */
export function issueText({ issue, at, actor }: ClosingView): string {
  return `第${issue}次上报，${timeText(at)}，${actor}`;
}

/** In how many places a table differs from what was handed in: cells, whole rows, and words around the table. */
export function countOf({ rows, cellsTotal, texts }: TableDifferencesView): number {
  return rows.length + cellsTotal + texts.length;
}
