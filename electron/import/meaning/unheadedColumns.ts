import type { FoundColumn } from "./FoundTable.ts";
import type { SheetView } from "./SheetView.ts";

/** Rows looked at to tell a numbering from anything else. */
const LOOKED_AT = 300;

/**
 * Columns of a table's body over which nobody wrote a header: what stands in them is kept with the records (or is their
 * township), and does not vanish because its column has no name.
 */
export function unheadedColumns(
  view: SheetView,
  dataRows: readonly number[],
  columns: readonly FoundColumn[],
  passive: ReadonlySet<number>,
): FoundColumn[] {
  const headed = new Uint8Array(view.sheet.columnCount);
  for (const { column } of columns) headed[column] = 1;
  for (const column of passive) headed[column] = 1;
  const found: FoundColumn[] = [];
  for (const row of dataRows) {
    for (let index = view.start(row); index < view.end(row); index += 1) {
      const column = view.sheet.columns[index] as number;
      if (headed[column] === 1) continue;
      headed[column] = 1;
      found.push({ column, path: [], unit: null });
    }
  }
  return found.sort((a, b) => a.column - b.column);
}

/** Columns without a header that only number the rows: 1, 2, 3 …, from the start again where a block begins. */
export function unheadedNumbering(
  view: SheetView,
  columns: readonly FoundColumn[],
  bodyStart: number,
  bodyEnd: number,
): number[] {
  const headed = new Set(columns.map(({ column }) => column));
  const first = columns[0]?.column ?? 0;
  const candidates = new Map<number, number>();
  const refuted = new Set<number>();
  const last = Math.min(bodyEnd, bodyStart + LOOKED_AT);
  for (let row = bodyStart; row < last; row += 1) {
    if (view.end(row) - view.start(row) < 2) continue;
    for (let index = view.start(row); index < view.end(row); index += 1) {
      const column = view.sheet.columns[index] as number;
      if (headed.has(column) || column > first) break;
      const number = view.sheet.kinds[index] === 2 ? (view.sheet.values[index] as number) : Number.NaN;
      const before = candidates.get(column) ?? 0;
      if (number === before + 1 || number === 1) candidates.set(column, number);
      else if (view.sheet.kinds[index] === 2) refuted.add(column);
    }
  }
  return [...candidates.keys()].filter((column) => !refuted.has(column));
}
