import { headerText } from "../../../../db/ledgers/derive/headerKey.ts";
import type { MergedArea } from "../../../files/grid/workbookGrid.ts";
import { headerBlock, isHeaderRow } from "../findHeader.ts";
import { isNumbering } from "../headerWords.ts";
import type { SheetView } from "../SheetView.ts";
import type { TurnedSheet } from "./TurnedSheet.ts";
import { sameLine, type TurnedLine, turnGrid } from "./turnGrid.ts";

/** Rows below the top of a sheet in which a header is looked for. */
const HIGHEST = 60;

/** Columns that belong to one of the tables, first and last. */
interface Block {
  readonly left: number;
  readonly right: number;
}

/**
 * Tables that stand side by side, each as a sheet of its own. They are told by a header that says the same words again, or by a
 * column that is blank from the header down with a header on either side. Where one table was only broken into two halves under
 * one title, its halves stand under each other again.
 */
export function sideBySide(view: SheetView): TurnedSheet[] | null {
  for (let row = 0; row < Math.min(view.sheet.rowCount, HIGHEST); row += 1) {
    if (!isHeaderRow(view, row)) continue;
    const { top: highest, bottom } = headerBlock(view, row, 0);
    const blocks = repeatedBlocks(view, row) ?? dividedBlocks(view, row, bottom);
    if (!blocks) return null;
    const top = belowNames(view, highest, row, blocks);
    const halves = sameWords(view, row, blocks) && !haveOwnCaptions(view, top, blocks);
    return halves
      ? [stacked(view, top, bottom, blocks)]
      : blocks.map((block, index) => apart(view, { top, bottom }, blocks, block, index));
  }
  return null;
}

/** Where the header begins below rows that name each table (通泉街道 over one, 大庄乡 over the next) and are no groups of columns. */
function belowNames(view: SheetView, top: number, row: number, blocks: readonly Block[]): number {
  let below = top;
  while (below < row) {
    const names = blocks.map((block) => wordsOf(view, below, block).map(({ words }) => words));
    if (!names.every(({ length }) => length === 1) || new Set(names.flat()).size < blocks.length) break;
    below += 1;
  }
  return below;
}

/** The header's words by column, from the left. */
function wordsOf(view: SheetView, row: number, { left, right }: Block): { column: number; words: string }[] {
  const found: { column: number; words: string }[] = [];
  for (let index = view.start(row); index < view.end(row); index += 1) {
    const column = view.sheet.columns[index] as number;
    if (column < left || column > right) continue;
    found.push({ column, words: headerText(view.textAtIndex(index)).words });
  }
  return found;
}

const EVERYWHERE: Block = { left: 0, right: Number.MAX_SAFE_INTEGER };

/** 序号 路线名称 里程 序号 路线名称 里程: the same words over again, twice or more, from the first to the last. */
function repeatedBlocks(view: SheetView, row: number): Block[] | null {
  const cells = wordsOf(view, row, EVERYWHERE);
  const words = cells.map((cell) => cell.words);
  const first = words[0] ?? "";
  const again = words.indexOf(first, 1);
  // 里程 计划 完成 计划 完成 is one table; two words that come again are too few to make two.
  if (again < 3 && !(again === 2 && isNumbering(first))) return null;
  if (words.length % again !== 0 || !words.every((word, index) => word !== "" && word === words[index % again]))
    return null;
  if (new Set(words.slice(0, again)).size !== again) return null;
  const starts = cells.filter((_, index) => index % again === 0).map(({ column }) => column);
  return starts.map((left, index) => ({ left, right: (starts[index + 1] ?? view.sheet.columnCount) - 1 }));
}

/** Headers on both sides of a column in which nothing stands. */
function dividedBlocks(view: SheetView, row: number, bottom: number): Block[] | null {
  const cells = wordsOf(view, row, EVERYWHERE);
  const [first, last] = [cells[0]?.column ?? 0, cells.at(-1)?.column ?? 0];
  const filled = new Set(cells.map(({ column }) => column));
  for (const merge of [...view.mergesIn(row), ...view.mergesIn(bottom)]) {
    for (let column = merge.left; column <= Math.min(merge.right, last); column += 1) filled.add(column);
  }
  const gaps = new Set<number>();
  for (let column = first + 1; column < last; column += 1) if (!filled.has(column)) gaps.add(column);
  if (gaps.size === 0) return null;
  for (let lower = row + 1; lower < view.sheet.rowCount && gaps.size > 0; lower += 1) {
    for (let index = view.start(lower); index < view.end(lower); index += 1) {
      gaps.delete(view.sheet.columns[index] as number);
    }
  }
  const edges = [...gaps].filter((column) => !gaps.has(column - 1)).sort((a, b) => a - b);
  const blocks: Block[] = [];
  let left = first;
  for (const edge of [...edges, last + 1]) {
    blocks.push({ left, right: edge === last + 1 ? view.sheet.columnCount - 1 : edge - 1 });
    left = edge;
    while (gaps.has(left)) left += 1;
  }
  const whole = blocks.every((block) => {
    const own = wordsOf(view, row, block);
    return own.length >= 2 && own.filter(({ words }) => words !== "").length >= 2;
  });
  if (blocks.length < 2 || !whole) return null;
  // A gap alone may be a column that somebody left blank: the tables must begin alike.
  const begins = blocks.map((block) => wordsOf(view, row, block)[0]?.words ?? "");
  const alike = begins.every((words) => words === begins[0] || isNumbering(words));
  return alike ? blocks : null;
}

function sameWords(view: SheetView, row: number, blocks: readonly Block[]): boolean {
  const [first, ...others] = blocks.map((block) =>
    wordsOf(view, row, block)
      .map(({ words }) => words)
      .join("|"),
  );
  return others.every((words) => words === first);
}

/** Whether something above the header stands over a later table and speaks for it alone. */
function haveOwnCaptions(view: SheetView, top: number, blocks: readonly Block[]): boolean {
  const second = blocks[1]?.left ?? Number.MAX_SAFE_INTEGER;
  for (let row = 0; row < top; row += 1) {
    const [start, end] = [view.start(row), view.end(row)];
    // 单位：万元 at the far end of a caption's row speaks for the whole sheet.
    for (let index = start; index < end; index += 1) {
      const text = view.textAtIndex(index);
      const ownRow = (view.sheet.columns[index] as number) >= second;
      if (ownRow && !/单位[:：]\s*[（(]?(?:万元|元|公里|米|km)|日期|时间|表号|20\d\d年/.test(text)) return true;
    }
  }
  return false;
}

/** One of the tables: its columns, and above the header what speaks for it. */
function apart(
  view: SheetView,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  blocks: readonly Block[],
  block: Block,
  position: number,
): TurnedSheet {
  const lines: TurnedLine[] = [];
  const second = blocks[1]?.left ?? 0;
  const left = position === 0 ? 0 : block.left;
  for (let row = 0; row < view.sheet.rowCount; row += 1) {
    let shared = row < top;
    for (let index = view.start(row); shared && index < view.end(row); index += 1) {
      if ((view.sheet.columns[index] as number) >= second) shared = false;
    }
    lines.push(shared ? sameLine(view, row) : sameLine(view, row, left, block.right));
  }
  const merges = view.sheet.merges.filter(
    (merge) => (merge.left >= left && merge.right <= block.right) || (merge.bottom < top && merge.left < second),
  );
  return turnGrid(view, lines, { merges, headerRows: rowsFrom(top, bottom) });
}

function rowsFrom(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

/** The halves of one table under each other, in the columns of the first. */
function stacked(view: SheetView, top: number, bottom: number, blocks: readonly Block[]): TurnedSheet {
  const lines: TurnedLine[] = [];
  const merges: MergedArea[] = [];
  const [first = EVERYWHERE] = blocks;
  for (let row = 0; row < top; row += 1) lines.push(sameLine(view, row));
  for (let row = top; row <= bottom; row += 1) lines.push(sameLine(view, row, 0, first.right));
  for (const merge of view.sheet.merges) {
    if (merge.bottom < top || (merge.top >= top && merge.bottom <= bottom && merge.right <= first.right))
      merges.push(merge);
  }
  for (const block of blocks) {
    const shift = block.left - first.left;
    const lineOf = new Map<number, number>();
    for (let row = bottom + 1; row < view.sheet.rowCount; row += 1) {
      const { home, cells } = sameLine(view, row, block === first ? 0 : block.left, block.right);
      if (cells.length === 0 && block !== first) continue;
      lineOf.set(row, lines.length);
      lines.push({ home, cells: cells.map((cell) => ({ ...cell, column: cell.column - shift })) });
    }
    for (const merge of view.sheet.merges) {
      const [from, to] = [lineOf.get(merge.top), lineOf.get(merge.bottom)];
      if (from === undefined || to === undefined || merge.left < block.left || merge.right > block.right) continue;
      merges.push({ top: from, bottom: to, left: merge.left - shift, right: merge.right - shift });
    }
  }
  return turnGrid(view, lines, { merges, headerRows: rowsFrom(top, bottom) });
}
