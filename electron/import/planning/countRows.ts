import type { PlanCounts } from "../../contract/importPlan.ts";
import type { PlannedTable } from "./ImportPlan.ts";

/** What becomes of the rows of some tables. */
export function countRows(tables: readonly Pick<PlannedTable, "rows" | "matched">[]): PlanCounts {
  const counts = { add: 0, update: 0, unchanged: 0, refuse: 0, skipped: 0 };
  for (const table of tables) {
    for (const { action } of table.rows) counts[action === "leave" ? "skipped" : action] += 1;
    counts.skipped += table.matched.found.skipped.length;
  }
  return counts;
}
