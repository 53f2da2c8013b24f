import { columnLetter } from "../../../electron/files/grid/columnLetters.ts";
import { cellAt, type SheetGrid, type WorkbookGrid } from "../../../electron/files/grid/workbookGrid.ts";
import { areaOf, gridOf, type SheetCell } from "../../support/gridOf.ts";

/** A sheet that can be edited cell by cell, as a person would; places count from 1, as the office shows them. */
export interface EditedSheet {
  readonly name: string;
  rows: SheetCell[][];
  merges: string[];
  pageTexts: string[];
  get(row: number, column: number): SheetCell;
  set(row: number, column: number, cell: SheetCell): void;
  deleteRow(row: number): void;
  /** Before the row that stands there. */
  insertRow(row: number, cells: SheetCell[]): void;
  swapRows(one: number, other: number): void;
  deleteColumn(column: number): void;
  insertColumn(column: number, cells: SheetCell[]): void;
}

/** A workbook read from a file, for editing. */
export function edited(book: WorkbookGrid): EditedSheet[] {
  return book.sheets.map((sheet) => editedSheet(book, sheet));
}

/** The edited sheets as the reading process would hand them over. */
export function bookOf(sheets: readonly EditedSheet[], fileName = "改过.xlsx"): WorkbookGrid {
  return gridOf(sheets, { fileName });
}

function editedSheet(book: WorkbookGrid, sheet: SheetGrid): EditedSheet {
  const rows = Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column): SheetCell => {
      const cell = cellAt(book, sheet, row, column);
      if (!cell) return null;
      return cell.kind === "number" ? { number: cell.number, format: cell.format } : cell.text;
    }),
  );
  const merges = sheet.merges.map(textOf);
  const own: EditedSheet = {
    name: sheet.name,
    rows,
    merges,
    pageTexts: [...sheet.pageTexts],
    get: (row, column) => own.rows[row - 1]?.[column - 1] ?? null,
    set(row, column, cell) {
      while (own.rows.length < row) own.rows.push([]);
      const line = own.rows[row - 1] ?? [];
      while (line.length < column) line.push(null);
      line[column - 1] = cell;
    },
    deleteRow(row) {
      own.rows.splice(row - 1, 1);
      own.merges = shifted(own.merges, "row", row - 1, -1);
    },
    insertRow(row, cells) {
      own.rows.splice(row - 1, 0, cells);
      own.merges = shifted(own.merges, "row", row - 1, 1);
    },
    swapRows(one, other) {
      const kept = own.rows[one - 1] ?? [];
      own.rows[one - 1] = own.rows[other - 1] ?? [];
      own.rows[other - 1] = kept;
    },
    deleteColumn(column) {
      for (const line of own.rows) line.splice(column - 1, 1);
      own.merges = shifted(own.merges, "column", column - 1, -1);
    },
    insertColumn(column, cells) {
      for (const [row, line] of own.rows.entries()) line.splice(column - 1, 0, cells[row] ?? null);
      own.merges = shifted(own.merges, "column", column - 1, 1);
    },
  };
  return own;
}

/** Merged cells after a row or column came (1) or went (-1) at a place, counted from 0. */
function shifted(merges: readonly string[], what: "row" | "column", at: number, by: 1 | -1): string[] {
  return merges.flatMap((text) => {
    const area = areaOf(text);
    const [first, last] = what === "row" ? [area.top, area.bottom] : [area.left, area.right];
    const from = first > at || (by === 1 && first === at) ? first + by : first;
    const to = last >= at ? last + by : last;
    if (to < from) return [];
    const moved = what === "row" ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };
    return moved.top === moved.bottom && moved.left === moved.right ? [] : [textOf(moved)];
  });
}

function textOf({ top, left, bottom, right }: SheetGrid["merges"][number]): string {
  return `${columnLetter(left + 1)}${top + 1}:${columnLetter(right + 1)}${bottom + 1}`;
}
