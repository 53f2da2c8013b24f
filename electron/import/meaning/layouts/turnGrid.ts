import { cellIndex, type MergedArea, type SheetGrid, type WorkbookGrid } from "../../../files/grid/workbookGrid.ts";
import type { FoundWarning } from "../FoundWarning.ts";
import type { SheetView } from "../SheetView.ts";
import type { TurnedSheet } from "./TurnedSheet.ts";

/** A cell of a turned row: taken from a place of the sheet, or a text that stands nowhere in it (月份). */
export type TurnedCell =
  | { readonly column: number; readonly from: readonly [row: number, column: number] }
  | { readonly column: number; readonly text: string };

/** A turned row: the row of the sheet where it begins, and its cells from the left. */
export interface TurnedLine {
  readonly home: number;
  /** The column of the cell that is its own, where its first cell is others' too */
  readonly at?: number;
  readonly cells: readonly TurnedCell[];
}

/** A row of the sheet as it stands, as far as its cells lie in some columns. */
export function sameLine(view: SheetView, row: number, left = 0, right = Number.MAX_SAFE_INTEGER): TurnedLine {
  const cells: TurnedCell[] = [];
  for (let index = view.start(row); index < view.end(row); index += 1) {
    const column = view.sheet.columns[index] as number;
    if (column >= left && column <= right) cells.push({ column, from: [row, column] });
  }
  return { home: row, cells };
}

/**
 * Packs turned rows as a sheet of its own, each cell with the place it was taken from. Places that hold nothing stay blank.
 * @param merges in rows and columns of the turned sheet
 */
export function turnGrid(
  view: SheetView,
  lines: readonly TurnedLine[],
  more: {
    readonly merges?: readonly MergedArea[];
    readonly headerRows?: readonly number[];
    readonly warnings?: readonly FoundWarning[];
  } = {},
): TurnedSheet {
  const { book, sheet } = view;
  const most = lines.reduce((sum, { cells }) => sum + cells.length, 0);
  const columns = new Uint16Array(most);
  const kinds = new Uint8Array(most);
  const values = new Float64Array(most);
  const formats = new Uint16Array(most);
  const fromRows = new Int32Array(most);
  const fromColumns = new Int32Array(most);
  const rowStarts = new Uint32Array(lines.length + 1);
  let size = 0;
  let columnCount = 0;
  for (const [row, { cells }] of lines.entries()) {
    rowStarts[row] = size;
    for (const cell of cells) {
      const index = "from" in cell ? cellIndex(sheet, ...cell.from) : -1;
      if ("from" in cell && index < 0) continue;
      columns[size] = cell.column;
      kinds[size] = "from" in cell ? (sheet.kinds[index] as number) : 1;
      values[size] = "from" in cell ? (sheet.values[index] as number) : textIndex(book, cell.text);
      formats[size] = "from" in cell ? (sheet.formats[index] as number) : 0;
      fromRows[size] = "from" in cell ? cell.from[0] : -1;
      fromColumns[size] = "from" in cell ? cell.from[1] : -1;
      columnCount = Math.max(columnCount, cell.column + 1);
      size += 1;
    }
  }
  rowStarts[lines.length] = size;
  const hidden = new Set(sheet.hiddenRows);
  const grid: SheetGrid = {
    ...sheet,
    rowCount: lines.length,
    columnCount,
    rowStarts,
    columns: columns.slice(0, size),
    kinds: kinds.slice(0, size),
    values: values.slice(0, size),
    formats: formats.slice(0, size),
    merges: [...(more.merges ?? [])],
    hiddenRows: lines.flatMap(({ home }, row) => (hidden.has(home) ? [row] : [])),
  };
  const from = {
    sheet,
    homes: Int32Array.from(lines, ({ home }) => home),
    homeColumns: Int32Array.from(
      lines,
      ({ at, cells }) => at ?? cells.flatMap((cell) => ("from" in cell ? [cell.from[1]] : []))[0] ?? 0,
    ),
    rows: fromRows.slice(0, size),
    columns: fromColumns.slice(0, size),
    headerRows: more.headerRows ?? [],
  };
  return { grid, from, warnings: more.warnings ?? [] };
}

const added = new WeakMap<WorkbookGrid, Map<string, number>>();

/** The place of an added text among the workbook's texts: each is added behind them once, and none of them changes. */
function textIndex(book: WorkbookGrid, text: string): number {
  const own = added.get(book) ?? new Map<string, number>();
  added.set(book, own);
  let index = own.get(text);
  if (index === undefined) {
    index = book.texts.push(text) - 1;
    own.set(text, index);
  }
  return index;
}
