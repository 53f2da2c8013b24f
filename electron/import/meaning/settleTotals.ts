import type { FoundTable } from "./FoundTable.ts";

/**
 * The table with its doubtful rows answered: a total is passed over, a record is one.
 * @param answers by 0-based row: whether it is a total
 */
export function settleTotals(found: FoundTable, answers: ReadonlyMap<number, boolean>): FoundTable {
  const settled = found.unsureTotals.filter(({ row }) => answers.has(row));
  if (settled.length === 0) return found;
  const totals = new Set(settled.flatMap(({ row }) => (answers.get(row) ? [row] : [])));
  return {
    ...found,
    unsureTotals: found.unsureTotals.filter(({ row }) => !answers.has(row)),
    dataRows: found.dataRows.filter((row) => !totals.has(row)),
    skipped: [...found.skipped, ...[...totals].map((row) => ({ row, reason: "合计" as const }))],
  };
}
