import { saysNothing } from "../../../db/exact/index.ts";
import { columnLetters } from "../../files/grid/columnLetters.ts";
import { cellAt, type GridCell, type SheetGrid, type WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { cellText } from "./cellText.ts";
import type { MatchedColumn } from "./MatchedTable.ts";

/** So many letters of a cell are kept beside a record. */
const KEPT = 500;

/**
 * Makes the function that gives what a row (0-based) has in columns that are no field, by header; null where it has nothing.
 * @param cut told of a cell of which only the beginning is kept
 */
export function extraReader(
  book: WorkbookGrid,
  sheet: SheetGrid,
  kept: readonly MatchedColumn[],
): (
  row: number,
  cut: (column: MatchedColumn, cell: GridCell, message: string) => void,
) => Record<string, string> | null {
  const names = extraNames(kept);
  return (row, cut) => {
    let extra: Record<string, string> | null = null;
    for (const [position, column] of kept.entries()) {
      const cell = cellAt(book, sheet, row, column.column);
      const name = names[position];
      if (!cell || name === undefined) continue;
      const text = cellText(cell, book.date1904).trim();
      if (text === "" || saysNothing(text)) continue;
      extra ??= {};
      extra[name] = beginning(text, KEPT);
      if (text.length > KEPT) cut(column, cell, `共 ${text.length} 字，超出部分不保存，只留前 ${KEPT} 字`);
    }
    return extra;
  };
}

/** The header names under which unknown columns are kept; a repeated one gets its letter. */
function extraNames(kept: readonly MatchedColumn[]): string[] {
  const seen = new Set<string>();
  return kept.map(({ path, column }) => {
    const name = beginning(path.join("/"), 60) || `${columnLetters(column)}列（无表头）`;
    const own = seen.has(name) ? `${name}（${columnLetters(column)}列）` : name;
    seen.add(own);
    return own;
  });
}

/** The first letters of a text; one that takes two places is not cut in half. */
function beginning(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}
