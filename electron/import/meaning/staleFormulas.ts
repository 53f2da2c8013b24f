import { cellIndex, type WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import type { MatchedTable } from "./MatchedTable.ts";

/**
 * Whether the formulas among a table's records were never calculated: the workbook asks to be calculated anew, and each of their
 * results is 0. Tells of a place, row and column 0-based, whether it holds such a result.
 */
export function staleFormulas(book: WorkbookGrid, table: MatchedTable): (row: number, column: number) => boolean {
  const { sheet, dataRows } = table.found;
  const none = (): boolean => false;
  if (!book.recalculates || sheet.formulas.length === 0) return none;
  const isFormula = new Set(sheet.formulas);
  let found = false;
  for (const row of dataRows) {
    for (let index = sheet.rowStarts[row] ?? 0; index < (sheet.rowStarts[row + 1] ?? 0); index += 1) {
      if (!isFormula.has(index) || sheet.kinds[index] !== 2) continue;
      if (sheet.values[index] !== 0) return none;
      found = true;
    }
  }
  if (!found) return none;
  return (row, column) => isFormula.has(cellIndex(sheet, row, column));
}
