import { columnLetters } from "../../files/grid/columnLetters.ts";
import { cellIndex, type SheetFrame } from "../../files/grid/workbookGrid.ts";
import type { FoundFrame, LooseRange } from "./FoundTable.ts";

/** Whatever lies in a sheet in the usual form, and knows where its cells come from. */
type Placed = Pick<FoundFrame, "sheet" | "turned">;

/** The sheet that a table stands in, as the clerk has it before him. */
export function sheetOf(found: Placed): SheetFrame {
  return found.turned?.sheet ?? found.sheet;
}

/** The row (1-based) of the sheet where a row of the table begins. @param row 0-based */
export function rowInSheet(found: Placed, row: number): number {
  return (found.turned?.homes[row] ?? row) + 1;
}

/** Rows of a table as the rows of the sheet that they come from. @param firstRow 0-based, as is what comes back */
export function rangeInSheet(
  found: Placed,
  firstRow: number,
  lastRow: number,
): Pick<LooseRange, "sheet" | "firstRow" | "lastRow"> {
  const { turned, sheet } = found;
  if (!turned) return { sheet, firstRow, lastRow };
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  // Of a record that is spread over rows all of them: the places of its cells, not only the row where it begins.
  for (let row = firstRow; row <= lastRow; row += 1) {
    const places = turned.rows.subarray(sheet.rowStarts[row], sheet.rowStarts[row + 1]);
    for (const place of [turned.homes[row] ?? 0, ...places]) {
      if (place < 0) continue;
      first = Math.min(first, place);
      last = Math.max(last, place);
    }
  }
  return { sheet: turned.sheet, firstRow: Math.min(first, last), lastRow: last };
}

/** Where a record begins in a sheet that is not laid out with one record a row ("C3"); null in the usual form, where its row says it. */
export function recordCell(found: Placed, row: number): string | null {
  if (!found.turned) return null;
  return `${columnLetters(found.turned.homeColumns[row] ?? 0)}${rowInSheet(found, row)}`;
}

/** The address of a table's cell in the sheet ("C3"); of the record's first cell where it stands nowhere. @param row 0-based */
export function cellInSheet(found: Placed, row: number, column: number): string {
  const { turned } = found;
  if (!turned) return `${columnLetters(column)}${row + 1}`;
  const index = cellIndex(found.sheet, row, column);
  const [ownRow, ownColumn] = [turned.rows[index] ?? -1, turned.columns[index] ?? -1];
  return ownRow < 0 || ownColumn < 0 ? (recordCell(found, row) ?? "") : `${columnLetters(ownColumn)}${ownRow + 1}`;
}
