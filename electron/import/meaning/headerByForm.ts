import { headerText } from "../../../db/ledgers/derive/headerKey.ts";
import { headerBlock } from "./findHeader.ts";
import { isColumnNumbers } from "./isColumnNumbers.ts";
import { MAY_BE_LABEL, plainWords, totalLabel } from "./rowWords.ts";
import type { SheetView } from "./SheetView.ts";

/** Rows that are looked at for a header: below so many of them none begins. */
const HIGHEST = 60;
/** Rows below a header, and columns of it, that are looked at for what kind of values they hold. */
const LOOKED_AT = 30;
const WIDEST = 300;
/** What stands in captions, notes and sentences, and in no header. */
const NO_HEADER = /[:：。；;]|20\d\d年\d{1,2}月|^\d+(?:\.\d+)?$/;

/**
 * The first header among some rows that holds too few words that any ledger knows: found by its form. A row of short, different
 * texts side by side, and below it a row that numbers the columns, or rows with values of one kind where the header has a text.
 * What the table is, is then asked; it is not passed over.
 */
export function headerByForm(view: SheetView, from: number, to: number): { top: number; bottom: number } | null {
  for (let row = from; row < Math.min(to, from + HIGHEST); row += 1) {
    if (!isRowOfTexts(view, row)) continue;
    const block = headerBlock(view, row, from);
    if (block.bottom < to && isNumberedBelow(view, block.bottom, to)) return block;
    if (block.bottom < to && hasValuesBelow(view, row, block.bottom, to)) return block;
  }
  return null;
}

/** Three texts or more (two, where one names a unit), short, mostly different, hardly a gap between them, and no caption, note or total. */
function isRowOfTexts(view: SheetView, row: number): boolean {
  const [start, end] = [view.start(row), view.end(row)];
  if (end - start < 2 || (end - start === 2 && !namesUnit(view, start) && !namesUnit(view, end - 1))) return false;
  const first = view.sheet.columns[start] as number;
  const last = view.sheet.columns[end - 1] as number;
  const merged = view
    .mergesIn(row)
    .reduce(
      (covered, merge) => covered + (merge.left >= first && merge.right <= last ? merge.right - merge.left : 0),
      0,
    );
  if ((end - start + merged) * 10 < (last - first + 1) * 7) return false;
  const different = new Set<string>();
  for (let index = start; index < end; index += 1) {
    if (view.sheet.kinds[index] !== 1) return false;
    const text = view.textAtIndex(index);
    if (text.length > 30) return false;
    const words = plainWords(text);
    if (NO_HEADER.test(words) || !/\p{L}/u.test(words)) return false;
    if (index === start && MAY_BE_LABEL.test(text) && totalLabel(words, true)) return false;
    different.add(words);
  }
  return different.size * 5 >= (end - start) * 4;
}

/** 出动人员（人次）: hardly any value says in brackets what it is counted in. */
function namesUnit(view: SheetView, index: number): boolean {
  const { words, unit } = headerText(view.textAtIndex(index));
  return view.sheet.kinds[index] === 1 && unit !== null && words !== "";
}

function isNumberedBelow(view: SheetView, bottom: number, to: number): boolean {
  const below = bottom + 1;
  return (
    below < to &&
    isColumnNumbers(view, below) &&
    (view.end(below) - view.start(below)) * 5 >= (view.end(bottom) - view.start(bottom)) * 3
  );
}

/** Whether rows below are filled as the header is, with a column of numbers, dates, stakes or codes under one of its texts. */
function hasValuesBelow(view: SheetView, row: number, bottom: number, to: number): boolean {
  const kinds = new Map<number, string>();
  for (let index = view.start(row); index < Math.min(view.end(row), view.start(row) + WIDEST); index += 1) {
    const column = view.sheet.columns[index] as number;
    // Where the header itself reads like a value, the values below are no difference.
    if (kindOf(view, index) === "words") kinds.set(column, "");
  }
  let filled = 0;
  for (let below = bottom + 1; below < Math.min(to, bottom + 1 + LOOKED_AT); below += 1) {
    const cells = view.end(below) - view.start(below);
    if (cells * 2 < view.end(row) - view.start(row)) continue;
    filled += 1;
    for (let index = view.start(below); index < Math.min(view.end(below), view.start(below) + WIDEST); index += 1) {
      const column = view.sheet.columns[index] as number;
      const before = kinds.get(column);
      if (before === undefined) continue;
      const kind = kindOf(view, index);
      kinds.set(column, before === "" || before === kind ? kind : "words");
    }
  }
  return filled > 0 && [...kinds.values()].some((kind) => kind !== "" && kind !== "words");
}

function kindOf(view: SheetView, index: number): string {
  if (view.sheet.kinds[index] !== 1) return "number";
  const text = plainWords(view.textAtIndex(index));
  if (/^[+-]?[\d.,]+%?$/.test(text)) return "number";
  if (/^(?:19|20)\d\d[-./年]\d{1,2}/.test(text)) return "date";
  if (/^[A-Za-z]{0,3}\d{1,5}\+\d{1,3}/.test(text)) return "stake";
  return /^[A-Za-z]{1,2}\d{3,}[A-Za-z\d]*$/.test(text) ? "code" : "words";
}
