import { normaliseText } from "../../../db/exact/normaliseText.ts";
import { parseDecimal } from "../../../db/exact/parseDecimal.ts";
import type { FoundColumn, SkippedRow } from "./FoundTable.ts";
import { plainWords } from "./rowWords.ts";
import type { SheetView } from "./SheetView.ts";
import type { TownshipBook } from "./townshipBook.ts";

/** A row that sums others up without saying so. */
export interface UnnamedTotal {
  readonly row: number;
  /** The township it heads (一 | 通泉街道 | 12.3), or null */
  readonly township: string | null;
}

/**
 * Rows that name nothing (at most a township) and whose numbers are the sums of the rows above or below them: totals whose
 * label somebody left out, or a township's line over its own roads. What does not add up is left as it is, to be refused by
 * name for what it lacks.
 */
export function unnamedTotals(
  view: SheetView,
  dataRows: readonly number[],
  skipped: readonly SkippedRow[],
  columns: readonly FoundColumn[],
  passive: ReadonlySet<number>,
  townships: TownshipBook,
): UnnamedTotal[] {
  const candidates = dataRows.filter((row) => namesNothing(view, row, passive, townships));
  // Where many rows name nothing, that is how the sheet is, and none of them is a total.
  if (candidates.length === 0 || candidates.length * 2 > dataRows.length) return [];
  const numeric = columns.map(({ column }) => column).filter((column) => !passive.has(column));
  const bounds = new Set([
    ...candidates,
    ...skipped.filter(({ reason }) => reason.endsWith("计")).map(({ row }) => row),
  ]);
  const records = dataRows.filter((row) => !bounds.has(row));
  const totals: UnnamedTotal[] = [];
  for (const row of candidates) {
    const before = Math.max(-1, ...[...bounds].filter((bound) => bound < row));
    const after = Math.min(Number.MAX_SAFE_INTEGER, ...[...bounds].filter((bound) => bound > row));
    const blocks = [
      records.filter((one) => one < row && one > before),
      records.filter((one) => one > row && one < after),
      records.filter((one) => one < row),
      records,
    ];
    if (blocks.some((block) => block.length > 1 && addsUp(view, row, block, numeric))) {
      totals.push({ row, township: townshipOf(view, row, townships) });
    } else {
      const [, below = []] = blocks;
      const township = townshipOf(view, row, townships);
      if (township !== null && below.length === 1 && addsUp(view, row, below, numeric)) totals.push({ row, township });
    }
  }
  return totals;
}

/** The township that a text names as a section: 一、通泉街道（3条）. */
export function sectionName(text: string, townships: TownshipBook): string | null {
  const words = plainWords(text).replace(/^[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?/, "");
  const found = townships.resolve(words.replace(/[:：]$/, "").replace(/[(（].*[)）]$/, ""));
  return found.kind === "found" ? found.name : null;
}

/** Only numbers, and of words none but a township, a section's number, or what says nothing. */
function namesNothing(view: SheetView, row: number, passive: ReadonlySet<number>, townships: TownshipBook): boolean {
  // Hardly any row of records gets past this look at how many words it has.
  let words = 0;
  for (let index = view.start(row); index < view.end(row); index += 1) {
    if (view.sheet.kinds[index] === 1 && !/^[\s\d０-９+－—/／-]/.test(view.textAtIndex(index))) words += 1;
    if (words > 2) return false;
  }
  let numbers = 0;
  for (let index = view.start(row); index < view.end(row); index += 1) {
    const column = view.sheet.columns[index] as number;
    if (view.sheet.kinds[index] === 1) {
      const text = view.textAtIndex(index);
      if (numberOf(view, row, column) !== null) {
        if (!passive.has(column)) numbers += 1;
      } else if (!/^[(（]?[一二三四五六七八九十]*[)）]?、?$/.test(text.trim()) && !/^[-—/／\s]+$/.test(text)) {
        if (sectionName(text, townships) === null) return false;
      }
    } else if (view.sheet.kinds[index] === 2 && !passive.has(column)) numbers += 1;
  }
  return numbers > 0;
}

function townshipOf(view: SheetView, row: number, townships: TownshipBook): string | null {
  for (let index = view.start(row); index < view.end(row); index += 1) {
    const name = view.sheet.kinds[index] === 1 ? sectionName(view.textAtIndex(index), townships) : null;
    if (name !== null) return name;
  }
  return null;
}

/** Whether the numbers of a row are the sums of others: all that it has, within the last figure. */
function addsUp(view: SheetView, row: number, block: readonly number[], columns: readonly number[]): boolean {
  let stated = 0;
  for (const column of columns) {
    const total = numberOf(view, row, column);
    if (total === null) continue;
    stated += 1;
    let sum = 0;
    for (const one of block) sum += numberOf(view, one, column) ?? 0;
    if (Math.abs(sum - total) > Math.max(0.0115, Math.abs(total) * 1e-9)) return false;
  }
  return stated > 0;
}

/** The number in a cell, also where it is written as text. */
function numberOf(view: SheetView, row: number, column: number): number | null {
  const text = view.text(row, column);
  if (text === "" || text.length > 24) return null;
  const parsed = parseDecimal(normaliseText(text).replace(/(?<=\d)(?:万元|元|公里|米|km|m|户|株|块|平方米)$/i, ""));
  return parsed.kind === "value" ? Number(parsed.value.digits) / 10 ** parsed.value.scale : null;
}
