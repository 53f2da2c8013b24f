import { SqliteError } from "better-sqlite3";
import type { RecordReadContext } from "../records/RecordContext.ts";
import type { SqlPiece } from "./officialOrder.ts";

/** [number of rows, sum of each column], exact. */
export function readSums(context: RecordReadContext, columns: readonly string[], from: SqlPiece): bigint[] {
  const read = (sums: readonly string[]): bigint[] =>
    context.database
      .prepare<unknown[], bigint[]>(`SELECT ${["count(*)", ...sums].join(", ")} FROM ${from.sql}`)
      .raw()
      .safeIntegers()
      .get(...from.values) ?? [];
  try {
    return read(columns.map((column) => `coalesce(sum(${column}), 0)`));
  } catch (error) {
    if (!(error instanceof SqliteError) || error.message !== "integer overflow") throw error;
    // Beyond 64 bits: high and low parts apart, put together exactly.
    const [total = 0n, ...parts] = read(
      columns.flatMap((column) => [
        `coalesce(sum(${column} / 1000000000), 0)`,
        `coalesce(sum(${column} % 1000000000), 0)`,
      ]),
    );
    return [
      total,
      ...columns.map((_, index) => (parts[index * 2] ?? 0n) * 1_000_000_000n + (parts[index * 2 + 1] ?? 0n)),
    ];
  }
}
