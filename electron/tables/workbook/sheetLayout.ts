import type { TableModel } from "../../contract/tableModel.ts";
import { explanationLines } from "./explanationLines.ts";

/** Rows of the sheet above the header: title, heading block, and the line with 填报单位, period and unit. */
export const ABOVE = 3;

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

export function sheetLayout(model: TableModel): SheetLayout {
  const { headerRows, columnNumbers, rows, notes } = model;
  const first = ABOVE + headerRows + (columnNumbers ? 1 : 0) + 1;
  const foot = first + rows.length;
  return { header: ABOVE + 1, first, foot, last: foot + notes.length + explanationLines(model).length };
}
