import { saysNothing } from "../../../db/exact/index.ts";
import { columnLetters } from "../../files/grid/columnLetters.ts";
import { cellAt, type SheetGrid, type WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { cellText } from "./cellText.ts";
import type { MatchedColumn } from "./MatchedTable.ts";

/** Makes the function that gives what a row (0-based) has in columns that are no field, by header; null where it has nothing. */
export function extraReader(
  book: WorkbookGrid,
  sheet: SheetGrid,
  kept: readonly MatchedColumn[],
): (row: number) => Record<string, string> | null {
  const names = extraNames(kept);
  return (row) => {
    let extra: Record<string, string> | null = null;
    for (const [position, column] of kept.entries()) {
      const cell = cellAt(book, sheet, row, column.column);
      const name = names[position];
      if (!cell || name === undefined) continue;
      const text = cellText(cell, book.date1904).trim().slice(0, 500);
      if (text === "" || saysNothing(text)) continue;
      extra ??= {};
      extra[name] = text;
    }
    return extra;
  };
}

/** The header names under which unknown columns are kept; a repeated one gets its letter. */
function extraNames(kept: readonly MatchedColumn[]): string[] {
  const seen = new Set<string>();
  return kept.map(({ path, column }) => {
    const name = path.join("/").slice(0, 60) || `${columnLetters(column)}列（无表头）`;
    const own = seen.has(name) ? `${name}（${columnLetters(column)}列）` : name;
    seen.add(own);
    return own;
  });
}
