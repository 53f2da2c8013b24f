import type { SheetFrame, SheetGrid } from "../../../files/grid/workbookGrid.ts";
import type { FoundWarning } from "../FoundWarning.ts";

/**
 * Where the cells of a turned sheet stand in the sheet as it is. Plain arrays, so that it crosses to another process. All rows
 * and columns 0-based; -1 where a cell was added and stands nowhere.
 */
export interface TurnedFrom {
  /** The sheet as it is */
  readonly sheet: SheetFrame;
  /** Turned row → row and column of its first cell, or of the one that is its own */
  readonly homes: Int32Array;
  readonly homeColumns: Int32Array;
  /** Packed cell of the turned sheet → its row, and its column */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  /** Rows of the sheet that hold headers, beside those in which a record begins */
  readonly headerRows: readonly number[];
}

/** A sheet in the usual form — captions, a header, one record a row — made of one that is laid out otherwise. */
export interface TurnedSheet {
  readonly grid: SheetGrid;
  readonly from: TurnedFrom;
  readonly warnings: readonly FoundWarning[];
}
