import { saysNothing } from "../../../db/exact/saysNothing.ts";
import { headerText } from "../../../db/ledgers/derive/headerKey.ts";
import type { SkipReason } from "../../contract/importPlan.ts";
import type { FoundColumn } from "./FoundTable.ts";
import { isNumbering } from "./headerWords.ts";
import { isColumnNumbers } from "./isColumnNumbers.ts";
import { isTail, MAY_BE_LABEL, plainWords, type TotalLabel, totalLabel } from "./rowWords.ts";
import type { SheetView } from "./SheetView.ts";
import type { TownshipBook } from "./townshipBook.ts";

/** Columns whose filling alone makes no record: numbering, the township written ahead, the year. */
export function passiveColumns(
  columns: readonly FoundColumn[],
  view: SheetView,
  townships: TownshipBook,
  bodyStart: number,
  bodyEnd: number,
): ReadonlySet<number> {
  const passive = new Set<number>();
  for (const { column, path } of columns) {
    const words = headerText(path.at(-1) ?? "").words;
    if (isNumbering(words) || /^(?:年度|年份)$/.test(words)) passive.add(column);
    else if (/乡|镇|街道|单位/.test(words)) {
      const last = Math.min(bodyEnd, bodyStart + 200);
      for (let row = bodyStart; row < last; row += 1) {
        const text = view.text(row, column);
        if (text !== "" && townships.resolve(text).kind === "found") {
          passive.add(column);
          break;
        }
      }
    }
  }
  return passive;
}

/** The label of a total in one of a row's first texts, and where it stands; null for most rows. */
export function labelOf(view: SheetView, row: number): (TotalLabel & { readonly column: number }) | null {
  let texts = 0;
  for (let index = view.start(row); index < view.end(row) && texts < 4; index += 1) {
    if (view.sheet.kinds[index] !== 1) continue;
    texts += 1;
    const text = view.textAtIndex(index);
    if (!MAY_BE_LABEL.test(text)) continue;
    const label = totalLabel(plainWords(text), texts === 1);
    if (label) return { ...label, column: view.sheet.columns[index] as number };
  }
  return null;
}

/**
 * Why a row of a table's body that bears no label of a total holds no record, or null where it holds one (or names a township for
 * those below it).
 */
export function skipReason(
  view: SheetView,
  row: number,
  columns: readonly FoundColumn[],
  passive: ReadonlySet<number>,
  afterTail: boolean,
): SkipReason | null {
  const [start, end] = [view.start(row), view.end(row)];
  if (start === end) return "空行";
  let filled = 0;
  let texts = 0;
  for (let index = start; index < end; index += 1) {
    const column = view.sheet.columns[index] as number;
    if (view.sheet.kinds[index] !== 1) {
      if (!passive.has(column)) filled += 1;
      continue;
    }
    const text = view.textAtIndex(index);
    texts += 1;
    if (texts === 1 && end - start <= 8 && isTail(plainWords(text))) return "表尾";
    if (!passive.has(column) && !saysNothing(text)) filled += 1;
  }
  if (end - start === 1 && texts === 1 && isNote(view, row, passive, afterTail)) return "表尾";
  if (filled === 0)
    return end - start === 1 && texts === 1 && !passive.has(view.sheet.columns[start] as number)
      ? "空行"
      : blankOrSection(view, row);
  if (afterTail && end - start <= 2 && texts === end - start) return "表尾";
  const column = view.sheet.columns[start] as number;
  if (column <= (columns[0]?.column ?? 0) && isColumnNumbers(view, row)) return "列号";
  return repeatsHeader(view, row, columns) ? "表头" : null;
}

/** A text alone in its row that is a sentence, not a name: among notes, across the table, or where numbers should be. */
function isNote(view: SheetView, row: number, passive: ReadonlySet<number>, afterTail: boolean): boolean {
  const start = view.start(row);
  const column = view.sheet.columns[start] as number;
  const text = plainWords(view.textAtIndex(start));
  if (afterTail) return !passive.has(column) || text.length > 8;
  const merge = view.mergeAt(row, column);
  const across = merge !== undefined && merge.right - merge.left >= 3;
  return /[。;；,，]/.test(text)
    ? across || passive.has(column) || text.length > 12
    : text.length > 20 && (across || passive.has(column));
}

/** True if the row says again what stands in the header above its columns: a page break in the sheet, or a group row of one. */
function repeatsHeader(view: SheetView, row: number, columns: readonly FoundColumn[]): boolean {
  const [start, end] = [view.start(row), view.end(row)];
  let same = 0;
  for (let index = start; index < end; index += 1) {
    if (view.sheet.kinds[index] !== 1) return false;
    // So many cells say something else already that no more than half can be the header's.
    if ((index - start - same) * 2 >= end - start) return false;
    const words = headerText(view.textAtIndex(index)).words;
    const header = columns.find(({ column }) => column === view.sheet.columns[index]);
    if (words !== "" && header?.path.some((part) => headerText(part).words === words)) same += 1;
    // Units under a header that comes again are part of it.
    else if (view.look(index) === "unit") same += 1;
  }
  return same * 2 > end - start;
}

/** A row with nothing but a township: a section row (left to the caller) if the township stands alone, else a row not filled in. */
function blankOrSection(view: SheetView, row: number): SkipReason | null {
  return view.end(row) - view.start(row) === 1 && view.sheet.kinds[view.start(row)] === 1 ? null : "空行";
}
