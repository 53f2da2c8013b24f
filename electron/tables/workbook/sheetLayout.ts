import type { TableModel } from "../../contract/tableModel.ts";

/** Rows of the sheet above the header: title, and the line with 填报单位, period and unit. */
export const ABOVE = 2;

/** Where a table's rows stand in its sheet; rows count from 1. */
export interface SheetLayout {
  /** The header's first row */
  readonly header: number;
  /** The first row of the table's body */
  readonly first: number;
  /** The first row below it */
  readonly foot: number;
  /** The sign-off line, the last row of all */
  readonly last: number;
}

export function sheetLayout({ headerRows, columnNumbers, rows, notes }: TableModel): SheetLayout {
  const first = ABOVE + headerRows + (columnNumbers ? 1 : 0) + 1;
  const foot = first + rows.length;
  return { header: ABOVE + 1, first, foot, last: foot + notes.length };
}
