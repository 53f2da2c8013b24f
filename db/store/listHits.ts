import type { Ledger } from "../ledgers/defineLedger.ts";
import type { ListConditions } from "./listConditions.ts";
import { latestMonthJoin, recordsSource } from "./listSource.ts";
import type { ListQuery } from "./Store.ts";
import type { StoreContext } from "./StoreContext.ts";

/** Beyond this many a list of rows is dearer than asking again. */
const MOST = 20_000;

/**
 * The rows that a search or a filter by a month's field finds, so that count, sums and page look at those and not at the whole
 * table three times. Null where they are too many, or where an index answers anyway.
 */
export function listHits(
  context: StoreContext,
  ledger: Ledger,
  query: ListQuery,
  conditions: ListConditions,
): string | null {
  if (query.deleted || (query.search.trim() === "" && !conditions.progress)) return null;
  const join = conditions.progress ? latestMonthJoin(ledger, query.asOf) : { sql: "", values: [] };
  const rows = context.database
    .prepare<unknown[], number>(
      `SELECT r.rowid FROM ${recordsSource(ledger, query, conditions.fields)} ${join.sql} WHERE ${conditions.sql} LIMIT ${MOST + 1}`,
    )
    .pluck()
    .all(...join.values, ...conditions.values);
  return rows.length > MOST ? null : JSON.stringify(rows);
}
