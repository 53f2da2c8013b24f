import type { PlanTotal } from "../../contract/importPlan.ts";
import { unpackRows } from "../meaning/crossing/unpackRows.ts";
import type { ReadRow } from "../meaning/readRows.ts";
import type { BookReading } from "./BookSource.ts";

/** The rows of a table in batches, from the top down; the next batch is read while one is worked on. */
export async function* rowsOf(reading: BookReading, table: number): AsyncGenerator<ReadRow[]> {
  let from = 0;
  let asked = reading.rows(table, from);
  for (;;) {
    const { rows, last } = await asked;
    from += rows.rows.length;
    if (!last) {
      asked = reading.rows(table, from);
      // Nobody may be waiting for it any more when it fails.
      asked.catch(() => {});
    }
    yield unpackRows(rows);
    if (last) return;
  }
}

/** The totals of a table whose rows were read. */
export async function totalsOf(reading: BookReading, table: number): Promise<PlanTotal[]> {
  const all: PlanTotal[] = [];
  for (;;) {
    const { totals, last } = await reading.totals(table, all.length);
    for (const total of totals) all.push(total);
    if (last) return all;
  }
}
