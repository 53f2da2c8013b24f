import type { PlanChoices } from "../../contract/importPlan.ts";

/** Row (as ReadRow.row has it) → the fields of it that were corrected by hand, of one table. */
export function correctedByHand({ cells = [] }: PlanChoices, table: number): ReadonlyMap<number, ReadonlySet<string>> {
  const fields = new Map<number, Set<string>>();
  for (const { index, row, field } of cells) {
    if (index === table) fields.set(row, (fields.get(row) ?? new Set<string>()).add(field));
  }
  return fields;
}
