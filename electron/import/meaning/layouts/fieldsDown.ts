import { cellIndex, type MergedArea } from "../../../files/grid/workbookGrid.ts";
import { plainWords } from "../rowWords.ts";
import type { SheetView } from "../SheetView.ts";
import { isLabelCell } from "./isLabelCell.ts";
import type { TurnedSheet } from "./TurnedSheet.ts";
import { sameLine, type TurnedLine, turnGrid } from "./turnGrid.ts";

/** Fewer words than these under each other are no header on its side. */
const LEAST = 4;
/** Rows looked at: nobody writes more fields than these down a sheet. */
const MOST = 300;

/**
 * A sheet whose fields stand down its side and whose records stand beside each other: turned over, rows becoming columns. The
 * words of a header stand under each other in one of the first columns, and no row holds nearly as many of them.
 */
export function fieldsDown(view: SheetView): TurnedSheet | null {
  const { sheet } = view;
  const sides = [0, 1, 2].map((column) => ({
    column,
    filled: 0,
    top: -1,
    bottom: -1,
    words: 0,
    labels: new Set<string>(),
  }));
  let across = 0;
  for (let row = 0; row < Math.min(sheet.rowCount, MOST); row += 1) {
    let inRow = 0;
    for (let index = view.start(row); index < view.end(row); index += 1) {
      const label = isLabelCell(view, index);
      if (label) inRow += 1;
      const side = sides[sheet.columns[index] as number];
      if (!side || view.end(row) - view.start(row) < 2) continue;
      side.filled += 1;
      if (!label) continue;
      side.labels.add(plainWords(view.textAtIndex(index)));
      if (view.look(index) === "word") side.words += 1;
      if (side.top < 0) side.top = row;
      side.bottom = row;
    }
    across = Math.max(across, inRow);
  }
  // Each label stands once; a column of 县道 and 乡道 says the same words again and again.
  const side = sides.find(
    ({ labels, filled, words }) =>
      labels.size >= LEAST && labels.size > 2 * across && labels.size * 10 >= filled * 6 && words * 2 >= labels.size,
  );
  return side ? turned(view, side.column, side.top, side.bottom) : null;
}

function turned(view: SheetView, labels: number, first: number, last: number): TurnedSheet | null {
  const { sheet } = view;
  const [top, bottom] = reach(view, labels, first, last);
  const rows: number[] = [];
  for (let row = top; row <= bottom; row += 1) if (view.start(row) < view.end(row)) rows.push(row);
  const captions: TurnedLine[] = [];
  for (let row = 0; row < top; row += 1) captions.push(sameLine(view, row));
  const lines: TurnedLine[] = [];
  const lineOf = new Map<number, number>();
  for (let column = 0; column < sheet.columnCount; column += 1) {
    const cells = rows.map((row, place) => ({ column: place, from: [row, column] as const }));
    const held = cells.filter(({ from }) => cellIndex(sheet, ...from) >= 0);
    const home = held[0]?.from[0];
    if (home === undefined) continue;
    lineOf.set(column, captions.length + lines.length);
    lines.push({ home, cells: held });
  }
  if (lines.length < 2 || !holdsValues(view, labels, rows)) return null;
  const tail: TurnedLine[] = [];
  for (let row = bottom + 1; row < sheet.rowCount; row += 1) tail.push(sameLine(view, row));
  const places = new Map(rows.map((row, place) => [row, place] as const));
  return turnGrid(view, [...captions, ...lines, ...tail], {
    merges: turnedMerges(view, top, bottom, places, lineOf),
    headerRows: rows,
  });
}

/** Whether any number or day stands beside the labels: a sheet that only explains how its fields are filled in has words there. */
function holdsValues(view: SheetView, labels: number, rows: readonly number[]): boolean {
  const { sheet } = view;
  return rows.some((row) => {
    for (let index = view.start(row); index < view.end(row); index += 1) {
      if (sheet.columns[index] === labels) continue;
      if (sheet.kinds[index] !== 1 || /^[\d.,%％/年月日:+Kk-]*\d[\d.,%％/年月日:+Kk-]*$/.test(view.textAtIndex(index)))
        return true;
    }
    return false;
  });
}

/** The rows of the fields: from the first label to the last, and those right above and below that are filled like them. */
function reach(view: SheetView, labels: number, first: number, last: number): [number, number] {
  const like = (row: number): boolean => view.end(row) - view.start(row) >= 2 && view.text(row, labels) !== "";
  let [top, bottom] = [first, last];
  while (top > 0 && like(top - 1)) top -= 1;
  while (bottom + 1 < view.sheet.rowCount && like(bottom + 1)) bottom += 1;
  return [top, bottom];
}

function turnedMerges(
  { sheet }: SheetView,
  top: number,
  bottom: number,
  places: ReadonlyMap<number, number>,
  lineOf: ReadonlyMap<number, number>,
): MergedArea[] {
  const merges: MergedArea[] = [];
  for (const merge of sheet.merges) {
    if (merge.top < top || merge.bottom > bottom) continue;
    const [left, right] = [places.get(merge.top), places.get(merge.bottom)];
    const [upper, lower] = [lineOf.get(merge.left), lineOf.get(merge.right) ?? lineOf.get(merge.left)];
    if (left === undefined || right === undefined || upper === undefined || lower === undefined) continue;
    merges.push({ top: upper, bottom: Math.max(upper, lower), left, right });
  }
  return merges;
}
