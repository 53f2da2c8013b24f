import { isGroupRow } from "./isGroupRow.ts";
import type { SheetView } from "./SheetView.ts";

const MOST_HEADER_ROWS = 5;

/** True if the row reads like a header: only texts, and enough of them words that headers have. */
export function isHeaderRow(view: SheetView, row: number): boolean {
  let texts = 0;
  let words = 0;
  for (let index = view.start(row); index < view.end(row); index += 1) {
    if (view.sheet.kinds[index] !== 1) return false;
    texts += 1;
    const look = view.look(index);
    if (look === "word") words += 1;
    // A row whose first four cells hold no header word is not worth reading on.
    if (texts === 4 && words === 0) return false;
  }
  return words >= 2 && words * 5 >= texts * 2;
}

/** The rows of the header whose firm row was found at `row`: group rows above it and second rows below it. */
export function headerBlock(view: SheetView, row: number, notAbove: number): { top: number; bottom: number } {
  let top = row;
  while (top > notAbove && row - top < MOST_HEADER_ROWS - 1 && isGroupRow(view, top - 1, row)) top -= 1;
  let bottom = row;
  for (const merge of view.mergesIn(row)) {
    if (merge.top >= top && merge.bottom > bottom && merge.bottom - top < MOST_HEADER_ROWS) bottom = merge.bottom;
  }
  while (
    bottom - top < MOST_HEADER_ROWS - 1 &&
    bottom + 1 < view.sheet.rowCount &&
    (isSecondRow(view, bottom + 1, top) || (isHeaderRow(view, bottom + 1) && isGroupRow(view, bottom, bottom + 1)))
  ) {
    bottom += 1;
  }
  return { top, bottom };
}

/** A second header row without merges to show it: only texts that stand under groups, or only units. */
function isSecondRow(view: SheetView, row: number, top: number): boolean {
  const [start, end] = [view.start(row), view.end(row)];
  if (end === start) return false;
  let below = 0;
  let units = 0;
  for (let index = start; index < end; index += 1) {
    if (view.sheet.kinds[index] !== 1) return false;
    const look = view.look(index);
    if (look === "unit") units += 1;
    else if (look === "below" || look === "word") below += 1;
    else if (view.textAtIndex(index).length > 16) return false;
  }
  if (units === end - start) return true;
  // What stands only under merged groups is what the groups consist of, whatever the words: 计划投资 over 合计, 中央, 省级.
  if (end - start >= 2 && isUnderGroups(view, row)) return true;
  // A word that no ledger knows may stand among those that are known; a row of records has hardly any.
  if (below === 0 || (units + below) * 10 < (end - start) * 6) return false;
  // Under a numbering column there is nothing, and every cell stands under or beside a group of the row above.
  for (let index = start; index < end; index += 1) {
    const column = view.sheet.columns[index] as number;
    const above = view.text(row - 1, column) || view.textOrMerged(row - 1, column);
    const beside = view.text(row - 1, column - 1);
    if (above === "" && beside === "" && !nearestLeft(view, row - 1, column)) return false;
  }
  const first = view.sheet.columns[view.start(top)] as number;
  if (view.text(row, first) === "") return true;
  // A sheet without numbering may begin with a group: then some words stand under what that row leaves blank.
  for (let index = start; index < end; index += 1) {
    if (view.text(row - 1, view.sheet.columns[index] as number) === "") return end - start >= 2;
  }
  return false;
}

function isUnderGroups(view: SheetView, row: number): boolean {
  const across = view.mergesIn(row - 1).filter((merge) => merge.bottom === row - 1 && merge.right > merge.left);
  for (let index = view.start(row); index < view.end(row); index += 1) {
    const column = view.sheet.columns[index] as number;
    if (!across.some((merge) => merge.left <= column && column <= merge.right)) return false;
  }
  return across.length > 0;
}

function nearestLeft(view: SheetView, row: number, column: number): string {
  for (let left = column - 1; left >= 0 && column - left <= 8; left -= 1) {
    const text = view.text(row, left);
    if (text !== "") return text;
  }
  return "";
}
