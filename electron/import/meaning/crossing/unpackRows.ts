import type { StoredValue } from "../../../../db/ledgers/index.ts";
import type { ReadRow } from "../readRows.ts";
import type { PackedRows } from "./packRows.ts";

const NOTHING_UNREAD: ReadonlySet<string> = new Set();

/** The rows that packRows packed. */
export function unpackRows(packed: PackedRows): ReadRow[] {
  const { shapes, shapeOf, cells } = packed;
  const placeCells = new Map(packed.placeCells);
  const months = new Map(packed.months);
  const records = new Map(packed.records);
  const problems = new Map(packed.problems);
  const unread = new Map(packed.unread);
  let next = 0;
  const take = (shape: number): Record<string, StoredValue> => {
    const record: Record<string, StoredValue> = {};
    for (const name of shapes[shape] ?? []) {
      record[name] = cells[next] ?? null;
      next += 1;
    }
    return record;
  };
  return Array.from(packed.rows, (row, position) => {
    const values = take(shapeOf[position * 3] ?? -1);
    const progress = take(shapeOf[position * 3 + 1] ?? -1);
    const extra = shapeOf[position * 3 + 2] ?? -1;
    const fields = unread.get(position);
    return {
      row,
      place: { row: packed.places[position] ?? row, cell: placeCells.get(position) ?? null },
      values,
      progress,
      month: months.get(position) ?? null,
      record: records.get(position) ?? null,
      // Only texts were packed there.
      extra: extra < 0 ? null : (take(extra) as Record<string, string>),
      problems: [...(problems.get(position) ?? [])],
      unread: fields ? new Set(fields) : NOTHING_UNREAD,
    };
  });
}
