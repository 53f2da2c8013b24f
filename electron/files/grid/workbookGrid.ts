/**
 * electron/files/grid — a workbook from outside as plain packed numbers and texts: its cells as they were found. PURE.
 *
 * This is all that the rest of the import ever sees of a file. It is made in the worker process, crosses to the
 * main process by structured clone (typed arrays are copied as bytes, so 100,000 × 20 cells take milliseconds) and
 * is never changed afterwards. The rule: nothing of the file itself, so that whoever reads a grid is tested without one.
 *
 * Cells lie in compressed rows (CSR): the cells of row r are rowStarts[r] .. rowStarts[r + 1] - 1, ordered by column.
 * Empty cells and texts of nothing but white space are not stored; every other text is kept as it stood.
 * Numbers are the raw numbers of the file: a date is its serial, to be converted by integer arithmetic with the
 * cell's format and the workbook's date1904.
 */

/** 1 text, 2 number, 3 boolean, 4 error. */
export type CellKind = 1 | 2 | 3 | 4;

/** What the file really was, by its content. "xlsb" and "et" count as their nearest relative's content says. */
export type WorkbookFormat = "xlsx" | "xlsb" | "xls" | "xml" | "ods" | "csv" | "html";

/** 0-based, inclusive on all sides, clamped to the cells that exist. */
export interface MergedArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A value under a merged cell, 0-based, and whether it is another than the one that is shown there. */
export interface CoveredValue {
  row: number;
  column: number;
  differs: boolean;
}

export interface SheetGrid {
  name: string;
  /** Hidden or very hidden. */
  hidden: boolean;
  /** Last row with a cell + 1; a far dimension or a stray format costs nothing. */
  rowCount: number;
  columnCount: number;
  /** rowCount + 1 entries. */
  rowStarts: Uint32Array;
  columns: Uint16Array;
  /** CellKind of each cell. */
  kinds: Uint8Array;
  /** By kind: index into texts | the number | 0 or 1 | index into texts of "#REF!" and its like. */
  values: Float64Array;
  /** Index into the workbook's numberFormats. */
  formats: Uint16Array;
  merges: MergedArea[];
  /** 0-based, ascending, below rowCount. */
  hiddenRows: number[];
  /** 0-based, ascending, below columnCount. */
  hiddenColumns: number[];
  /** In characters, by column; 0 where it is the usual one. columnCount entries. */
  columnWidths: Float32Array;
  /** Cells that are results of formulas, ascending, by their place in the packed arrays. */
  formulas: Uint32Array;
  /** Cells from whose texts something was taken that no text may hold (storableText), by their place in the packed arrays. */
  cleaned: Uint32Array;
  /** Cells whose text or part of it is struck out, by their place in the packed arrays. */
  struck: Uint32Array;
  /** Values that stood under a merged cell and that nobody sees: they are not among the cells. */
  covered: CoveredValue[];
  /** Header and footer of the printed page as the file has them, with their codes (&L, &P …); a few short texts at most. */
  pageTexts: string[];
}

/** A sheet without what stands in it: its extent, and where its cells are. */
export type SheetFrame = Pick<SheetGrid, "name" | "hidden" | "rowCount" | "columnCount" | "rowStarts" | "columns">;

export interface WorkbookGrid {
  /** The file's own name, without its folder. */
  fileName: string;
  format: WorkbookFormat;
  date1904: boolean;
  /** Asks to be calculated anew when it is opened: the results in it may be none. */
  recalculates?: boolean;
  texts: string[];
  /** numberFormats[0] is "" and stands for General. */
  numberFormats: string[];
  sheets: SheetGrid[];
}

/** One cell unpacked. text is "" and number is 0 where the kind has none; a boolean has number 0 or 1. */
export interface GridCell {
  kind: "text" | "number" | "boolean" | "error";
  text: string;
  number: number;
  format: string;
}

/**
 * Where a cell stands in the packed arrays, or -1 when the place is empty or outside of the sheet.
 * Direct for a row without gaps before the column, binary search otherwise.
 */
export function cellIndex(
  sheet: Pick<SheetFrame, "rowCount" | "rowStarts" | "columns">,
  row: number,
  column: number,
): number {
  if (row < 0 || row >= sheet.rowCount || column < 0) return -1;
  const columns = sheet.columns;
  let low = sheet.rowStarts[row] as number;
  const end = sheet.rowStarts[row + 1] as number;
  const direct = low + column;
  if (direct < end && columns[direct] === column) return direct;
  // Gaps before the column only move a cell to the left of its direct place.
  let high = (direct < end ? direct : end) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = columns[middle] as number;
    if (found === column) return middle;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The cell at a 0-based place, or undefined when there is none. */
export function cellAt(book: WorkbookGrid, sheet: SheetGrid, row: number, column: number): GridCell | undefined {
  const index = cellIndex(sheet, row, column);
  if (index < 0) return undefined;
  const value = sheet.values[index] as number;
  const format = book.numberFormats[sheet.formats[index] as number] ?? "";
  switch (sheet.kinds[index]) {
    case 1:
      return { kind: "text", text: book.texts[value] ?? "", number: 0, format };
    case 2:
      return { kind: "number", text: "", number: value, format };
    case 3:
      return { kind: "boolean", text: "", number: value, format };
    default:
      return { kind: "error", text: book.texts[value] ?? "", number: 0, format };
  }
}
