import { MOST_SHOWN } from "../../contract/mostShown.ts";
import type { ShownCells } from "../../contract/shownCells.ts";
import { columnLetters } from "../../files/grid/columnLetters.ts";
import { numberText } from "../../files/grid/numberText.ts";
import { shownDate } from "../../files/grid/shownDate.ts";
import { shownNumber } from "../../files/grid/shownNumber.ts";
import { cellAt, type GridCell, type WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { cellText } from "./cellText.ts";

/** Which cells of a sheet: rows and columns 0-based, both ends inclusive. */
export interface CellRange {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A text is shown as far as it fits on a line or two. */
const LENGTH = 200;

/** The cells of a range, as far as the sheet reaches; none where there is no such sheet. */
export function shownCells(book: WorkbookGrid, range: CellRange): ShownCells {
  const sheet = book.sheets.find(({ name }) => name === range.sheet);
  if (!sheet) return { columns: [], rows: [], merges: [] };
  const { top, left } = range;
  const bottom = Math.min(range.bottom, sheet.rowCount - 1, top + MOST_SHOWN.rows - 1);
  const right = Math.min(range.right, sheet.columnCount - 1, left + MOST_SHOWN.columns - 1);
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const columns = upTo(left, right).map((column) => ({
    column: columnLetters(column),
    width: sheet.columnWidths[column] || null,
    hidden: hiddenColumns.has(column),
  }));
  const rows = upTo(top, bottom).map((row) => ({
    row: row + 1,
    hidden: hiddenRows.has(row),
    cells: upTo(left, right).map((column) => {
      const cell = cellAt(book, sheet, row, column);
      return cell ? shownText(cell, book.date1904).slice(0, LENGTH) : "";
    }),
  }));
  // What is cut off above or to the left would show its text elsewhere than it stands: it is left as single cells.
  const merges = sheet.merges
    .filter((merge) => merge.top >= top && merge.top <= bottom && merge.left >= left && merge.left <= right)
    .map((merge) => ({
      row: merge.top - top,
      column: merge.left - left,
      rows: Math.min(merge.bottom, bottom) - merge.top + 1,
      columns: Math.min(merge.right, right) - merge.left + 1,
    }));
  return { columns, rows, merges };
}

function upTo(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** A cell's text at the decimals and with the signs that its format shows. */
function shownText(cell: GridCell, date1904: boolean): string {
  if (cell.kind !== "number" || cell.format === "" || shownDate(cell.format, cell.number))
    return cellText(cell, date1904);
  return shownNumber(cell.format, cell.number)?.text ?? numberText(cell.number);
}
