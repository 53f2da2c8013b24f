import type { PlannedRow } from "./ImportPlan.ts";

/** The rows (1-based) that have a problem beginning with one of these words. */
export function rowsSaying(rows: readonly PlannedRow[], ...beginnings: readonly string[]): number[] {
  return rows
    .filter(({ problems }) => problems.some(({ message }) => beginnings.some((words) => message.startsWith(words))))
    .map(({ row }) => row);
}
