import type { SkipReason } from "../../contract/importPlan.ts";
import { columnLetters } from "../../files/grid/columnLetters.ts";
import type { FoundColumn, FoundFrame, LooseRange } from "../meaning/FoundTable.ts";
import { rowInSheet } from "../meaning/placeInSheet.ts";

/** The header path on one line: 里程/计划 */
export function columnHeader(column: FoundColumn): string {
  return column.path.map((part) => part.replace(/\s+/g, "")).join("/") || "（无表头）";
}

/** "A1:D3" of a loose range: the rows it covers, across the sheet's columns. */
export function looseRange(range: LooseRange): string {
  return `A${range.firstRow + 1}:${columnLetters(Math.max(0, range.sheet.columnCount - 1))}${range.lastRow + 1}`;
}

/** The rows (1-based) of the sheet that hold no record, with why; in other layouts also those that are blank across. */
export function skippedOf(found: FoundFrame): { row: number; reason: SkipReason }[] {
  const skipped = found.skipped.map(({ row, reason }) => ({ row: rowInSheet(found, row), reason }));
  if (!found.turned) return skipped;
  const { sheet } = found.turned;
  const known = new Set(skipped.map(({ row }) => row));
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    if (sheet.rowStarts[row] === sheet.rowStarts[row - 1] && !known.has(row)) skipped.push({ row, reason: "空行" });
  }
  return skipped;
}
