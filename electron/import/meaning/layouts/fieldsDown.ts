import { cellIndex, type MergedArea } from "../../../files/grid/workbookGrid.ts";
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
  const down = [0, 0, 0];
  const filled = [0, 0, 0];
  let across = 0;
  const [tops, bottoms] = [
    [-1, -1, -1],
    [-1, -1, -1],
  ];
  for (let row = 0; row < Math.min(sheet.rowCount, MOST); row += 1) {
    let words = 0;
    for (let index = view.start(row); index < view.end(row); index += 1) {
      const column = sheet.columns[index] as number;
      const label = isLabelCell(view, index);
      if (label) words += 1;
      if (column >= 3 || view.end(row) - view.start(row) < 2) continue;
      filled[column] = (filled[column] ?? 0) + 1;
      if (!label) continue;
      down[column] = (down[column] ?? 0) + 1;
      if ((tops[column] ?? -1) < 0) tops[column] = row;
      bottoms[column] = row;
    }
    across = Math.max(across, words);
  }
  const column = [0, 1, 2].find((one) => {
    const labels = down[one] ?? 0;
    return labels >= LEAST && labels > 2 * across && labels * 10 >= (filled[one] ?? 0) * 6;
  });
  if (column === undefined) return null;
  return turned(view, column, tops[column] ?? 0, bottoms[column] ?? 0);
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
  if (lines.length < 2) return null;
  const tail: TurnedLine[] = [];
  for (let row = bottom + 1; row < sheet.rowCount; row += 1) tail.push(sameLine(view, row));
  const places = new Map(rows.map((row, place) => [row, place] as const));
  return turnGrid(view, [...captions, ...lines, ...tail], {
    merges: turnedMerges(view, top, bottom, places, lineOf),
    headerRows: rows,
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
