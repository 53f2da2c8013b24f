import { isMonth } from "../exact/isMonth.ts";
import type { Ledger } from "../ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../ledgers/derive/allFields.ts";
import { columnOf, type ListConditions, listConditions } from "./listConditions.ts";
import { listHits } from "./listHits.ts";
import { listFrom } from "./listSource.ts";
import { listTotals } from "./listTotals.ts";
import { type OrderTerm, officialOrder, orderBy, townshipRank } from "./officialOrder.ts";
import { officialPage } from "./officialPage.ts";
import { LedgerUnknown, QueryInvalid } from "./refusals.ts";
import type { ListQuery, ListResult, RecordRow } from "./Store.ts";
import type { StoreContext } from "./StoreContext.ts";

/**
 * One page of a ledger: sorted, filtered and searched in SQL, each record with the latest month up to `asOf`, and the number and
 * exact sums of everything that fits the query. Count and sums are kept until the next write, so that leafing is cheap.
 */
export function createList(context: StoreContext): (query: ListQuery) => ListResult {
  const kept = new Map<string, Found>();
  let generation = -1;

  function keptFound(ledger: Ledger, query: ListQuery): Found {
    if (context.database.inTransaction) return find(context, ledger, query);
    if (generation !== context.transactions.generation || kept.size > 20) {
      kept.clear();
      generation = context.transactions.generation;
    }
    const key = JSON.stringify([query.ledger, query.asOf, query.search, query.filters, query.deleted]);
    const found = kept.get(key) ?? find(context, ledger, query);
    kept.set(key, found);
    return found;
  }

  return (query) => {
    const ledger = context.ledgers.get(query.ledger);
    if (!ledger) throw new LedgerUnknown(query.ledger);
    if (!isMonth(query.asOf)) throw new QueryInvalid(`${query.asOf} is no month`);
    if (!isCount(query.page) || !isCount(query.pageSize)) throw new QueryInvalid("pages and their size count from 1");
    const { conditions, totals } = keptFound(ledger, query);
    const ids = pageIds(context, ledger, query, conditions, totals.total);
    return { rows: readRows(context, ledger, query.asOf, ids), total: totals.total, sums: { ...totals.sums } };
  };
}

/** What holds for all pages of a query. */
interface Found {
  readonly conditions: ListConditions;
  readonly totals: Pick<ListResult, "total" | "sums">;
}

function find(context: StoreContext, ledger: Ledger, query: ListQuery): Found {
  const asked = listConditions(ledger, query);
  const conditions = { ...asked, hits: listHits(context, ledger, query, asked) };
  return { conditions, totals: listTotals(context, ledger, query, conditions) };
}

/** The ids of the page, in order. A page of the second half is read from the end, so that none takes longer than the middle one. */
function pageIds(
  context: StoreContext,
  ledger: Ledger,
  query: ListQuery,
  conditions: ListConditions,
  total: number,
): string[] {
  const start = (query.page - 1) * query.pageSize;
  const length = Math.min(query.pageSize, total - start);
  const { terms, fields } = listOrder(context, ledger, query);
  if (length <= 0) return [];
  if (conditions.none && !query.sort) {
    const ids = officialPage(context, ledger, start, length);
    if (ids) return ids;
  }
  const reversed = start + length > total / 2;
  const order = orderBy(terms, reversed);
  const joined =
    fields.some(({ progress }) => progress) || (conditions.progress && typeof conditions.hits !== "string");
  const from = listFrom(ledger, query, conditions, fields, joined);
  const ids = context.database
    .prepare<unknown[], string>(`SELECT r.id FROM ${from.sql} ORDER BY ${order.sql} LIMIT ? OFFSET ?`)
    .pluck()
    .all(...from.values, ...order.values, length, reversed ? total - start - length : start);
  return reversed ? ids.reverse() : ids;
}

/** The order asked for, and the fields it looks at. Blank comes last either way; townships stand in the official order. */
function listOrder(
  context: StoreContext,
  ledger: Ledger,
  query: ListQuery,
): { terms: OrderTerm[]; fields: NamedField[] } {
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
  const column = columnOf(found);
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
function readRows(context: StoreContext, ledger: Ledger, asOf: string, ids: readonly string[]): RecordRow[] {
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
      progressMonth: month?.month ?? null,
      deletedAt: state.deletedAt,
    };
  });
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 1;
}
