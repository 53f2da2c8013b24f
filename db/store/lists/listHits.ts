import type { RecordReadContext } from "../records/RecordContext.ts";
import type { Listing } from "./Listing.ts";
import type { ListConditions } from "./listConditions.ts";
import { latestMonthJoin, listFrom, recordsSource } from "./listSource.ts";
import type { SqlPiece } from "./officialOrder.ts";

/** Beyond this many a list of rows is dearer than asking again. */
const MOST = 50_000;

/**
 * The rows that a search finds, or a filter by what no cache and no index has, so that count, sums and page look at those and not
 * at the whole table three times. Null where they are too many, or where a cache or an index answers anyway.
 */
export function listHits(listing: Listing, conditions: ListConditions): string | null {
  const { context, ledger, query } = listing;
  if (listing.cache) {
    if (!conditions.wide) return null;
    const from = listFrom(listing, conditions, [], false);
    return read(context, `SELECT r.number FROM ${from.sql}`, from.values);
  }
  if (query.deleted || (query.search.trim() === "" && !conditions.progress)) return null;
  const join = conditions.progress ? latestMonthJoin(ledger, query.asOf) : { sql: "", values: [] };
  return read(
    context,
    `SELECT r.rowid FROM ${recordsSource(listing, conditions.fields)} ${join.sql} WHERE ${conditions.sql}`,
    [...join.values, ...conditions.values],
  );
}

function read(context: RecordReadContext, select: string, values: SqlPiece["values"]): string | null {
  const rows = context.database
    .prepare<unknown[], number>(`${select} LIMIT ${MOST + 1}`)
    .pluck()
    .all(...values);
  return rows.length > MOST ? null : JSON.stringify(rows);
}
