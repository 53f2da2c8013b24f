/**
 * db/store/lists — pages of a ledger: sorted, filtered, searched and added up in SQL, fast at 200,000 records.
 *
 * What is remembered (list caches, counts and sums) belongs to one reading connection and follows the facts it has seen.
 * Rule: reads only; imports core/ and records/.
 */
import { isMonth } from "../../exact/index.ts";
import { allFields, type Ledger, type NamedField } from "../../ledgers/index.ts";
import { keptByFact } from "../core/keptByFact.ts";
import { LedgerUnknown, QueryInvalid } from "../core/refusals.ts";
import type { RecordReadContext } from "../records/RecordContext.ts";
import type { ListCache } from "./ListCache.ts";
import type { Listing } from "./Listing.ts";
import type { ListQuery, ListResult, RecordRow } from "./Lists.ts";
import { createListCaches } from "./listCaches.ts";
import { columnOf, type ListConditions, listConditions } from "./listConditions.ts";
import { listHits } from "./listHits.ts";
import { listFrom } from "./listSource.ts";
import { listTotals } from "./listTotals.ts";
import { type OrderTerm, officialOrder, orderBy, townshipRank } from "./officialOrder.ts";
import { officialPage } from "./officialPage.ts";

/**
 * One page of a ledger: sorted, filtered and searched in SQL, each record with the latest month up to `asOf`, and the number and
 * exact sums of everything that fits the query. Count and sums are kept until a fact changes, so that leafing is cheap.
 */
export function createList(context: RecordReadContext): (query: ListQuery) => ListResult {
  const kept = keptByFact<Found>(20);
  const cacheOf = createListCaches(context);

  return (query) => {
    const ledger = context.ledgers.get(query.ledger);
    if (!ledger) throw new LedgerUnknown(query.ledger);
    if (!isMonth(query.asOf)) throw new QueryInvalid(`${query.asOf} is no month`);
    if (!isCount(query.page) || !isCount(query.pageSize)) throw new QueryInvalid("pages and their size count from 1");
    const plain = !query.sort && query.search.trim() === "" && query.filters.length === 0;
    // Deleted records are few, and stand in no cache.
    const cache = query.deleted ? null : cacheOf(ledger, query.asOf, plain);
    const { ledger: id, asOf, search, filters, deleted } = query;
    const key = JSON.stringify([id, asOf, search, filters, deleted, cache !== null]);
    const listing = { context, ledger, query, cache };
    const found = kept(context, key, () => find(listing));
    const { totals } = found;
    const ids = pageIds(listing, found);
    return { rows: readRows(context, ledger, query.asOf, ids), total: totals.total, sums: { ...totals.sums } };
  };
}

/** What holds for all pages of a query. */
interface Found {
  readonly conditions: ListConditions;
  readonly totals: Pick<ListResult, "total" | "sums">;
  readonly townships: ListCache["townships"];
  /** All that fits in the order looked at last, by the cache's numbers, where a page from the midst of it was wanted */
  ordered: { readonly sort: string; readonly numbers: readonly number[] } | null;
}

function find(listing: Listing): Found {
  const asked = listConditions(listing);
  const conditions = { ...asked, hits: listHits(listing, asked) };
  const townships = listing.cache?.townships ?? {};
  return { conditions, totals: listTotals(listing, conditions), townships, ordered: null };
}

/** Up to so many rows from either end SQLite keeps the best of while it looks; beyond, ordering all of them once takes less. */
const NEAR = 1000;

/** The ids of the page, in order. A page of the second half is read from the end. */
function pageIds(listing: Listing, found: Found): string[] {
  const { context, ledger, query, cache } = listing;
  const { conditions } = found;
  const { total } = found.totals;
  const start = (query.page - 1) * query.pageSize;
  const length = Math.min(query.pageSize, total - start);
  const { terms, fields } = listOrder(listing);
  if (length <= 0) return [];
  if (conditions.none && !query.sort) {
    const ids = officialPage(context, ledger, found.townships, start, length);
    if (ids) return ids;
  }
  const joined =
    fields.some(({ progress }) => progress) || (conditions.progress && typeof conditions.hits !== "string");
  const from = listFrom(listing, conditions, fields, joined);
  const reversed = start + length > total / 2;
  if (cache && (reversed ? total - start : start + length) > NEAR) {
    const sort = JSON.stringify(query.sort);
    if (found.ordered?.sort !== sort) {
      const order = orderBy(terms);
      const numbers = context.database
        .prepare<unknown[], number>(`SELECT r.number FROM ${from.sql} ORDER BY ${order.sql}`)
        .pluck()
        .all(...from.values, ...order.values);
      found.ordered = { sort, numbers };
    }
    const idOf = context.database.prepare<[number], string>(`SELECT id FROM ${cache.source} WHERE number = ?`).pluck();
    return found.ordered.numbers.slice(start, start + length).flatMap((number) => idOf.get(number) ?? []);
  }
  const order = orderBy(terms, reversed);
  const ids = context.database
    .prepare<unknown[], string>(`SELECT r.id FROM ${from.sql} ORDER BY ${order.sql} LIMIT ? OFFSET ?`)
    .pluck()
    .all(...from.values, ...order.values, length, reversed ? total - start - length : start);
  return reversed ? ids.reverse() : ids;
}

/** The order asked for, and the fields it looks at. Blank comes last either way; townships stand in the official order. */
function listOrder({ context, ledger, query, cache }: Listing): { terms: OrderTerm[]; fields: NamedField[] } {
  if (!query.sort) {
    const ordered =
      ledger.id === "townships"
        ? ["排序"]
        : Object.keys(ledger.fields).filter((name) => ledger.fields[name]?.kind === "township");
    return {
      terms: officialOrder(context, ledger),
      fields: allFields(ledger).filter(({ name }) => ordered.includes(name)),
    };
  }
  const { field: name, descending } = query.sort;
  const found = allFields(ledger).find((named) => named.name === name);
  if (!found) throw new QueryInvalid(`no such field: ${name}`);
  const column = columnOf(found, cache);
  const rank = found.field.kind === "township" ? [{ ...townshipRank(context, found.field, column), descending }] : [];
  return {
    terms: [
      { sql: `${column} IS NULL`, values: [], descending: false },
      ...rank,
      { sql: column, values: [], descending },
      { sql: "r.id", values: [], descending },
    ],
    fields: [found],
  };
}

/** The page's records in the order of `ids`. */
function readRows(context: RecordReadContext, ledger: Ledger, asOf: string, ids: readonly string[]): RecordRow[] {
  const rows = context.rows(ledger);
  return ids.flatMap((id) => {
    const state = rows.byId(id);
    if (!state) return [];
    const month = rows.monthAsOf(id, asOf);
    return {
      id,
      revision: state.revision,
      values: rows.valuesOf(state),
      progress: month ? rows.progressOf(month) : null,
      progressMonth: rows.toldMonth(id, asOf, month),
      deletedAt: state.deletedAt,
    };
  });
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 1;
}
