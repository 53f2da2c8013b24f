import { saysNothing } from "../../../db/exact/index.ts";
import type { SheetGrid, WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import type { MatchedColumn } from "./MatchedTable.ts";
import { mergeReader } from "./mergeReader.ts";
import type { TownshipBook } from "./townshipBook.ts";

/**
 * Townships written only on the first row of each block, without merged cells: row → township. Taken only where the sheet
 * shows that habit — several blanks, no township repeated on the next row, and either many blanks or every township named just
 * once; a single blank cell is a gap to be refused.
 */
export function filledDown(
  book: WorkbookGrid,
  sheet: SheetGrid,
  column: MatchedColumn,
  rows: readonly number[],
  townships: TownshipBook,
): ReadonlyMap<number, string> | null {
  const read = mergeReader(book, sheet, column);
  // A township's name, "" for a blank, null for what is no township of the list.
  const names = rows.map((row) => {
    const { cell } = read(row);
    if (cell === undefined || (cell.kind === "text" && saysNothing(cell.text))) return "";
    const found = cell.kind === "text" ? townships.resolve(cell.text) : null;
    return found?.kind === "found" ? found.name : null;
  });
  const blanks = names.filter((name) => name === "").length;
  const named = names.filter((name) => name !== "");
  const repeated = names.some((name, index) => name !== "" && name === names[index - 1]);
  const once = new Set(named).size === named.length;
  if (blanks < 3 || !names[0] || repeated || (blanks < named.length / 2 && !once)) return null;
  const down = new Map<number, string>();
  let last: string | null = null;
  for (const [index, name] of names.entries()) {
    // Below a name nobody knows, a blank is that unknown place too.
    if (name !== "") last = name;
    const row = rows[index];
    if (last !== null && row !== undefined) down.set(row, last);
  }
  return down;
}
