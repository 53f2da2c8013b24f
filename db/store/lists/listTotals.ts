import { type Ledger, type NamedField, progressTableName, tableName } from "../../ledgers/index.ts";
import { quoted } from "../core/quoted.ts";
import type { RecordReadContext } from "../records/RecordContext.ts";
import type { Listing } from "./Listing.ts";
import type { ListResult } from "./Lists.ts";
import { summedFields } from "./listCaches.ts";
import { columnOf, type ListConditions } from "./listConditions.ts";
import { deletedIndexName } from "./listIndexes.ts";
import { latestMonthJoin, listFrom } from "./listSource.ts";
import { readSums } from "./readSums.ts";

type Totals = Pick<ListResult, "total" | "sums">;

/** How many records fit a query, and the exact sums of their numbers. */
export function listTotals(listing: Listing, conditions: ListConditions): Totals {
  const { context, ledger, query, cache } = listing;
  const summed = summedFields(ledger);
  if (cache && conditions.none) return totals(cache.total, summed, cache.sums);
  const own = summed.filter(({ progress }) => !progress);
  const monthly = summed.filter(({ progress }) => progress);
  const read = (fields: readonly NamedField[], looked: readonly NamedField[], joined: boolean): bigint[] => {
    const columns = fields.map((named) => columnOf(named, cache));
    return readSums(context, columns, listFrom(listing, conditions, looked, joined));
  };
  if (cache || !conditions.none) {
    const [total = 0n, ...sums] = read(summed, cache ? summed : own, monthly.length > 0);
    return totals(total, summed, sums);
  }
  const [total = 0n, ...ownSums] = read(own, own, false);
  const monthlySums = monthly.length > 0 ? plainMonthlySums(context, ledger, query.asOf, monthly) : [];
  return totals(total, [...own, ...monthly], [...ownSums, ...monthlySums]);
}

/**
 * The months' sums over all records: one walk through the months in order, less what belongs to deleted records. A fifth of the
 * time that looking up every record's month takes.
 */
function plainMonthlySums(
  context: RecordReadContext,
  ledger: Ledger,
  asOf: string,
  monthly: readonly NamedField[],
): bigint[] {
  const names = monthly.map(({ name }) => quoted(name));
  const months = progressTableName(ledger);
  const latest = `(SELECT record_id, max(month), ${names.join(", ")} FROM ${months} WHERE month <= ? GROUP BY record_id)`;
  const columns = monthly.map((named) => columnOf(named, null));
  const all = readSums(context, columns, { sql: `${latest} p`, values: [asOf] });
  const join = latestMonthJoin(ledger, asOf);
  const deleted = readSums(context, columns, {
    sql: `${tableName(ledger)} r INDEXED BY ${deletedIndexName(ledger)} ${join.sql} WHERE r.deleted_at IS NOT NULL`,
    values: join.values,
  });
  return columns.map((_, index) => (all[index + 1] ?? 0n) - (deleted[index + 1] ?? 0n));
}

function totals(total: bigint, fields: readonly NamedField[], sums: readonly bigint[]): Totals {
  return {
    total: Number(total),
    sums: Object.fromEntries(fields.map(({ name }, index) => [name, String(sums[index] ?? 0n)])),
  };
}
