import { fieldKinds } from "../../../db/ledgers/index.ts";
import {
  cellAt,
  type GridCell,
  type MergedArea,
  type SheetGrid,
  type WorkbookGrid,
} from "../../files/grid/workbookGrid.ts";
import type { MatchedColumn } from "./MatchedTable.ts";

/** A cell as a row of a table sees it: its own, or the one merged down into it. */
export interface RowCell {
  readonly cell: GridCell | undefined;
  /** Rows (1-based) of a vertical merge whose number stands in the first of them: this one is another and has none */
  readonly spread: readonly [number, number] | null;
}

/**
 * Reads the cells of one column from the top of a table to its end. A text merged over several rows (a township, a village)
 * holds for each of them; a number merged over several rows stands in the first and is none of the others'.
 */
export function mergeReader(book: WorkbookGrid, sheet: SheetGrid, column: MatchedColumn): (row: number) => RowCell {
  const merges: MergedArea[] = sheet.merges
    .filter((merge) => merge.left === column.column && merge.bottom > merge.top)
    .sort((a, b) => a.top - b.top);
  const undivided = column.field !== null && fieldKinds[column.field.field.kind].undivided;
  let next = 0;
  return (row) => {
    while (next < merges.length && (merges[next]?.bottom ?? 0) < row) next += 1;
    const merge = merges[next];
    const covered = merge && merge.top <= row ? merge : undefined;
    if (!covered) return { cell: cellAt(book, sheet, row, column.column), spread: null };
    const cell = cellAt(book, sheet, covered.top, column.column);
    if (!undivided || !cell || row === covered.top) return { cell, spread: null };
    return { cell: undefined, spread: [covered.top + 1, covered.bottom + 1] };
  };
}
