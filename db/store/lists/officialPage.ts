import { type Ledger, tableName } from "../../ledgers/index.ts";
import { quoted } from "../core/quoted.ts";
import type { RecordReadContext } from "../records/RecordContext.ts";
import { readTownships } from "../records/readTownships.ts";
import { listIndexName, listTownship } from "./listIndexes.ts";
import type { SqlPiece } from "./officialOrder.ts";

/**
 * A page of all records in the official order, for ledgers with one township a record: township by township out of the list
 * index, which has each one's records in order, so that page 2,000 is as near as page 1. What is no township in force comes last.
 * Undefined where the ledger has no such order.
 */
export function officialPage(
  context: RecordReadContext,
  ledger: Ledger,
  start: number,
  length: number,
): string[] | undefined {
  const township = listTownship(ledger);
  if (township === undefined) return undefined;
  const column = quoted(township);
  const source = `${tableName(ledger)} INDEXED BY ${listIndexName(ledger)}`;
  const names = readTownships(context).map(({ name }) => name);
  const counts = new Map(
    context.database
      .prepare<[], [string | null, number]>(
        `SELECT ${column}, count(*) FROM ${source} WHERE deleted_at IS NULL GROUP BY ${column}`,
      )
      .raw()
      .all(),
  );
  const rest = [...counts]
    .filter(([name]) => name === null || !names.includes(name))
    .reduce((sum, [, count]) => sum + count, 0);
  const segments: (SqlPiece & { readonly count: number })[] = [
    ...names.map((name) => ({ sql: `${column} = ?`, values: [name], count: counts.get(name) ?? 0 })),
    { sql: `(${column} IS NULL OR ${column} NOT IN (${names.map(() => "?").join(", ")}))`, values: names, count: rest },
  ];
  const ids: string[] = [];
  let before = 0;
  for (const { sql, values, count } of segments) {
    const offset = Math.max(0, start + ids.length - before);
    if (count > offset && ids.length < length) {
      const select = `SELECT id FROM ${source} WHERE deleted_at IS NULL AND ${sql} ORDER BY natural_key, id LIMIT ? OFFSET ?`;
      ids.push(
        ...context.database
          .prepare<unknown[], string>(select)
          .pluck()
          .all(...values, length - ids.length, offset),
      );
    }
    before += count;
  }
  return ids;
}
