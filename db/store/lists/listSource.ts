import { type Ledger, type NamedField, progressTableName, tableName } from "../../ledgers/index.ts";
import type { ListCache } from "./ListCache.ts";
import type { Listing } from "./Listing.ts";
import type { ListConditions } from "./listConditions.ts";
import { carriedFields, deletedIndexName, listIndexName, listTownship } from "./listIndexes.ts";
import type { SqlPiece } from "./officialOrder.ts";

/**
 * The ledger's records as r, read the cheapest way. SQLite's planner knows no sizes here and would walk the natural key's index,
 * row by row, four times as slow as the table: so it is told.
 * @param fields record fields the statement looks at, beside the natural key and the id
 */
export function recordsSource({ ledger, query }: Listing, fields: readonly NamedField[]): string {
  const table = `${tableName(ledger)} r`;
  if (query.deleted) return `${table} INDEXED BY ${deletedIndexName(ledger)}`;
  const township = listTownship(ledger);
  const oneTownship = query.filters.some(({ field, test }) => field === township && test === "is");
  const inIndex = new Set([...carriedFields(ledger), ...(township ? [township] : [])]);
  const covered = fields.every(({ name, progress }) => progress || inIndex.has(name));
  return oneTownship || covered ? `${table} INDEXED BY ${listIndexName(ledger)}` : `${table} NOT INDEXED`;
}

/** Joins the latest month up to `asOf` as p to the records r. */
export function latestMonthJoin(ledger: Ledger, asOf: string): SqlPiece {
  if (!ledger.progress) return { sql: "", values: [] };
  const months = progressTableName(ledger);
  return {
    sql: `LEFT JOIN ${months} p ON p.record_id = r.id
      AND p.month = (SELECT max(l.month) FROM ${months} l WHERE l.record_id = r.id AND l.month <= ?)`,
    values: [asOf],
  };
}

/**
 * What a statement of a list reads from with a cache, as r, and its WHERE; the ledger's table as w where a field is looked at that
 * the cache has not. Both are walked by the same number, so that each finds the other's row where it stands; the one that a
 * filter thins out goes first.
 * @param fields what the statement looks at beside the conditions, the natural key and the id
 */
function cacheFrom(
  ledger: Ledger,
  cache: ListCache,
  conditions: ListConditions,
  fields: readonly NamedField[],
): SqlPiece {
  const table = tableName(ledger);
  const looksWide = fields.some(({ name }) => !cache.carried.has(name));
  if (typeof conditions.hits === "string") {
    const also = looksWide ? `CROSS JOIN ${table} w ON w.rowid = r.number` : "";
    return {
      sql: `json_each(?) h CROSS JOIN ${cache.source} r ON r.number = h.value ${also}`,
      values: [conditions.hits],
    };
  }
  let source = `${cache.source} r`;
  if (conditions.narrow && (looksWide || conditions.wide)) source += ` CROSS JOIN ${table} w ON w.rowid = r.number`;
  else if (looksWide || conditions.wide)
    source = `${table} w NOT INDEXED CROSS JOIN ${cache.source} r ON r.number = w.rowid`;
  return { sql: `${source} WHERE ${conditions.sql}`, values: conditions.values };
}

/**
 * What a statement of a list reads from, and its WHERE: the rows found before, or those that fit the conditions.
 * @param joined without a cache: with the month as p
 */
export function listFrom(
  listing: Listing,
  conditions: ListConditions,
  fields: readonly NamedField[],
  joined: boolean,
): SqlPiece {
  const { ledger, query, cache } = listing;
  if (cache) return cacheFrom(ledger, cache, conditions, fields);
  const join = joined ? latestMonthJoin(ledger, query.asOf) : { sql: "", values: [] };
  if (typeof conditions.hits === "string") {
    return {
      sql: `json_each(?) h CROSS JOIN ${tableName(ledger)} r ON r.rowid = h.value ${join.sql}`,
      values: [conditions.hits, ...join.values],
    };
  }
  const source = recordsSource(listing, [...fields, ...conditions.fields]);
  return { sql: `${source} ${join.sql} WHERE ${conditions.sql}`, values: [...join.values, ...conditions.values] };
}
