import { FileRefused } from "../FileRefused.ts";
import { limits } from "../reading/limits.ts";

/** A row of the template that stands `count` times in the filled sheet (at least once). */
export interface LoopRow {
  readonly row: number;
  readonly count: number;
}

/** Where the rows of a template (from 1) stand in the filled sheet. */
export interface RowShift {
  isLoop(row: number): boolean;
  /** The row's place; of a repeated row, that of its first copy */
  first(row: number): number;
  /** Of a repeated row, the place of its last copy */
  last(row: number): number;
  readonly changes: boolean;
}

/** Rows below a repeated one move down. @throws FileRefused "file-too-complex" where a sheet would have too many rows */
export function createRowShift(loops: readonly LoopRow[]): RowShift {
  const sorted = loops.toSorted((one, other) => one.row - other.row);
  const counts = new Map(sorted.map(({ row, count }) => [row, count]));
  const first = (row: number): number => {
    let place = row;
    for (const { row: loop, count } of sorted) {
      if (loop >= row) break;
      place += count - 1;
    }
    if (place > limits.rows) throw new FileRefused("file-too-complex", { reason: `填写后超过 ${limits.rows} 行` });
    return place;
  };
  return {
    isLoop: (row) => counts.has(row),
    first,
    last: (row) => first(row) + (counts.get(row) ?? 1) - 1,
    changes: sorted.some(({ count }) => count > 1),
  };
}
