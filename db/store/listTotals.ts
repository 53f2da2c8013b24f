import { SqliteError } from "better-sqlite3";
import type { Ledger } from "../ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../ledgers/derive/allFields.ts";
import { progressTableName, tableName } from "../ledgers/derive/tableSql.ts";
import { isSummed } from "./isSummed.ts";
import { columnOf, type ListConditions } from "./listConditions.ts";
import { deletedIndexName } from "./listIndexes.ts";
import { latestMonthJoin, listFrom } from "./listSource.ts";
import type { SqlPiece } from "./officialOrder.ts";
import { quoted } from "./quoted.ts";
import type { ListQuery, ListResult } from "./Store.ts";
import type { StoreContext } from "./StoreContext.ts";

type Totals = Pick<ListResult, "total" | "sums">;

/** How many records fit a query, and the exact sums of their numbers. */
export function listTotals(
  context: StoreContext,
  ledger: Ledger,
  query: ListQuery,
  conditions: ListConditions,
): Totals {
  const summed = allFields(ledger).filter(({ field }) => isSummed(field));
  const own = summed.filter(({ progress }) => !progress);
  const monthly = summed.filter(({ progress }) => progress);
  const from = (joined: boolean): SqlPiece => listFrom(ledger, query, conditions, own, joined);

  if (!conditions.none) {
    const [total = 0n, ...sums] = readSums(context, summed.map(columnOf), from(monthly.length > 0));
    return totals(total, summed, sums);
  }
  const [total = 0n, ...ownSums] = readSums(context, own.map(columnOf), from(false));
  const monthlySums = monthly.length > 0 ? plainMonthlySums(context, ledger, query.asOf, monthly) : [];
  return totals(total, [...own, ...monthly], [...ownSums, ...monthlySums]);
}

/**
 * The months' sums over all records: one walk through the months in order, less what belongs to deleted records. A fifth of the
 * time that looking up every record's month takes.
 */
function plainMonthlySums(
  context: StoreContext,
  ledger: Ledger,
  asOf: string,
  monthly: readonly NamedField[],
): bigint[] {
  const names = monthly.map(({ name }) => quoted(name));
  const months = progressTableName(ledger);
  const latest = `(SELECT record_id, max(month), ${names.join(", ")} FROM ${months} WHERE month <= ? GROUP BY record_id)`;
  const columns = monthly.map(columnOf);
  const all = readSums(context, columns, { sql: `${latest} p`, values: [asOf] });
  const join = latestMonthJoin(ledger, asOf);
  const deleted = readSums(context, columns, {
    sql: `${tableName(ledger)} r INDEXED BY ${deletedIndexName(ledger)} ${join.sql} WHERE r.deleted_at IS NOT NULL`,
    values: join.values,
  });
  return columns.map((_, index) => (all[index + 1] ?? 0n) - (deleted[index + 1] ?? 0n));
}

/** [number of rows, sum of each column], exact. */
function readSums(context: StoreContext, columns: readonly string[], from: SqlPiece): bigint[] {
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

function totals(total: bigint, fields: readonly NamedField[], sums: readonly bigint[]): Totals {
  return {
    total: Number(total),
    sums: Object.fromEntries(fields.map(({ name }, index) => [name, String(sums[index] ?? 0n)])),
  };
}
