import type { FoundTable } from "./FoundTable.ts";
import type { FoundWarning } from "./FoundWarning.ts";
import { cellInSheet } from "./placeInSheet.ts";

/** Rows that are named one by one; where a sheet has more, the rest are counted. */
const NAMED = 20;

/** Says of records whose numbers are the sums of others that they were read as records. @param rows 0-based */
export function addingWarnings(found: Pick<FoundTable, "sheet" | "turned">, rows: readonly number[]): FoundWarning[] {
  const cellOf = (row: number): string =>
    cellInSheet(found, row, found.sheet.columns[found.sheet.rowStarts[row] ?? 0] ?? 0);
  const warnings = rows.slice(0, NAMED).map((row) => ({
    cell: cellOf(row),
    message: `从 ${cellOf(row)} 起的一行，各个数恰好等于其他各行之和，已按记录读取；如果是合计，请写明“合计”`,
  }));
  const [next] = rows.slice(NAMED);
  if (next !== undefined)
    warnings.push({ cell: cellOf(next), message: `从 ${cellOf(next)} 起还有 ${rows.length - NAMED} 行也是这样` });
  return warnings;
}
