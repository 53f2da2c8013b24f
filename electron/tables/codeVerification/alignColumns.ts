import { headerPath } from "../../contract/headerPath.ts";
import type { TableModel } from "../../contract/tableModel.ts";
import { comparedText } from "./comparedText.ts";
import type { SheetReader } from "./sheetReader.ts";

/** Where a table's columns stand in a sheet. Places count from 0. */
export interface AlignedColumns {
  /** First row of the header */
  readonly headerRow: number;
  /** First row behind header and column numbers */
  readonly firstRow: number;
  /** In the order of the table's columns */
  readonly pairs: readonly { readonly column: number; readonly at: number }[];
  /** Columns of the table that the sheet does not have */
  readonly missing: readonly number[];
  /** Columns of the sheet with a header of their own that the table does not have */
  readonly added: readonly number[];
}

/** A header may have been pushed down by a few rows. */
const TOP_ROWS = 40;

/**
 * Finds a table's header in a sheet and its columns by what stands over them: all of their headers, else the lowest one, else (a
 * header that was rewritten) the place between columns that were found. undefined where less than half of the columns are there.
 */
export function alignColumns(reader: SheetReader, model: TableModel): AlignedColumns | undefined {
  const wanted = model.columns.map((_, index) => headerPath(model, index).map(comparedText));
  let best: { readonly row: number; readonly found: Map<number, number> } | undefined;
  for (let row = 0; row < Math.min(TOP_ROWS, reader.rows); row += 1) {
    const found = pairsAt(wanted, pathsAt(reader, row, model.headerRows));
    if (found.size > (best?.found.size ?? 0)) best = { row, found };
    if (found.size === wanted.length) break;
  }
  if (!best || best.found.size * 2 < wanted.length) return undefined;
  const { row: headerRow, found } = best;
  const paths = pathsAt(reader, headerRow, model.headerRows);
  const used = new Set(found.values());
  for (const column of wanted.keys()) {
    if (found.has(column)) continue;
    const at = placeBetween(found, column);
    if (at === undefined || at < 0 || at >= reader.columns || used.has(at)) continue;
    found.set(column, at);
    used.add(at);
  }
  const pairs = [...found].map(([column, at]) => ({ column, at })).toSorted((one, other) => one.column - other.column);
  const behind = headerRow + model.headerRows;
  return {
    headerRow,
    firstRow: hasNumbers(reader, model, pairs, behind) ? behind + 1 : behind,
    pairs,
    missing: [...wanted.keys()].filter((column) => !found.has(column)),
    added: [...paths.keys()].filter((at) => !used.has(at) && (paths[at]?.length ?? 0) > 0),
  };
}

/** The headers over every column of the sheet, from the top down. */
function pathsAt(reader: SheetReader, row: number, depth: number): string[][] {
  return Array.from({ length: reader.columns }, (_, column) => {
    const texts = Array.from({ length: depth }, (_, level) => comparedText(reader.merged(row + level, column).text));
    return texts.filter((text, level) => text !== "" && text !== texts[level - 1]);
  });
}

function pairsAt(wanted: readonly string[][], paths: readonly string[][]): Map<number, number> {
  const found = new Map<number, number>();
  const left = new Set(paths.keys());
  const pair = (keyOf: (path: readonly string[]) => string): void => {
    const places = new Map<string, number[]>();
    for (const at of left) {
      const key = keyOf(paths[at] ?? []);
      if (key !== "") places.set(key, [...(places.get(key) ?? []), at]);
    }
    for (const [column, path] of wanted.entries()) {
      const at = found.has(column) ? undefined : places.get(keyOf(path))?.shift();
      if (at === undefined) continue;
      found.set(column, at);
      left.delete(at);
    }
  };
  pair((path) => path.filter((text, level) => text !== path[level - 1]).join("\n"));
  pair((path) => path.at(-1) ?? "");
  return found;
}

/** Where a column would stand by the one before it, else by the one behind it. */
function placeBetween(found: ReadonlyMap<number, number>, column: number): number | undefined {
  const [before, behind] = [found.get(column - 1), found.get(column + 1)];
  if (before !== undefined && (behind === undefined || behind === before + 2)) return before + 1;
  return before === undefined && behind !== undefined ? behind - 1 : undefined;
}

function hasNumbers(
  reader: SheetReader,
  { columnNumbers }: TableModel,
  pairs: AlignedColumns["pairs"],
  row: number,
): boolean {
  if (!columnNumbers) return false;
  const same = pairs.filter(({ column, at }) => reader.at(row, at).text.trim() === columnNumbers[column]);
  return same.length * 2 >= pairs.length;
}
