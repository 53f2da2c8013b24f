import { SqliteError } from "better-sqlite3";
import { isMonth } from "../exact/isMonth.ts";
import type { Ledger } from "../ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../ledgers/derive/allFields.ts";
import { progressTableName, tableName } from "../ledgers/derive/tableSql.ts";
import type { FieldKindName } from "../ledgers/Field.ts";
import { listConditions } from "./listConditions.ts";
import { officialOrder, type SqlPiece, townshipRank } from "./officialOrder.ts";
import { quoted } from "./quoted.ts";
import { LedgerUnknown, QueryInvalid } from "./refusals.ts";
import type { ListQuery, ListResult, RecordRow } from "./Store.ts";
import type { StoreContext } from "./StoreContext.ts";

/** Kinds that are summed under a list. Years, stakes, percentages and yes/no are numbers, but their sums say nothing. */
const SUMMED: ReadonlySet<FieldKindName> = new Set(["money", "length", "metre", "count", "area", "decimal"]);

/**
 * One page of a ledger: sorted, filtered and searched in SQL, each record with the latest month up to `asOf`, and the number and
 * exact sums of everything that fits the query. Names of fields come from the declaration only.
 */
export function listRecords(context: StoreContext, query: ListQuery): ListResult {
  const ledger = context.ledgers.get(query.ledger);
  if (!ledger) throw new LedgerUnknown(query.ledger);
  context.rows(ledger);
  if (!isMonth(query.asOf)) throw new QueryInvalid(`${query.asOf} is no month`);
  const conditions = listConditions(ledger, query);
  const order = listOrder(context, ledger, query);
  const progressWhere = conditions.progress || order.progress;
  const from = (joined: boolean): SqlPiece => source(ledger, query.asOf, joined);

  const page = from(progressWhere);
  const ids = context.database
    .prepare<unknown[], string>(`SELECT r.id FROM ${page.sql} WHERE ${conditions.sql} ORDER BY ${order.sql} LIMIT ? OFFSET ?`)
    .pluck()
    .all(...page.values, ...conditions.values, ...order.values, query.pageSize, (query.page - 1) * query.pageSize);

  const summed = allFields(ledger).filter(({ field }) => SUMMED.has(field.kind));
  const whole = from(conditions.progress || summed.some(({ progress }) => progress));
  const totals = readTotals(context, summed, whole, conditions);
  return { rows: readRows(context, ledger, query.asOf, ids), ...totals };
}

/** The records' table as r, with the latest month up to `asOf` as p where it is needed. */
function source(ledger: Ledger, asOf: string, joined: boolean): SqlPiece {
  const records = `${tableName(ledger)} r`;
  if (!joined || !ledger.progress) return { sql: records, values: [] };
  const months = progressTableName(ledger);
  return {
    sql: `${records} LEFT JOIN ${months} p ON p.record_id = r.id
      AND p.month = (SELECT max(l.month) FROM ${months} l WHERE l.record_id = r.id AND l.month <= ?)`,
    values: [asOf],
  };
}

function listOrder(context: StoreContext, ledger: Ledger, query: ListQuery): SqlPiece & { readonly progress: boolean } {
  if (!query.sort) return { ...officialOrder(context, ledger, "r"), progress: false };
  const { field: name, descending } = query.sort;
  const found = allFields(ledger).find((named) => named.name === name);
  if (!found) throw new QueryInvalid(`no such field: ${name}`);
  const direction = descending ? "DESC" : "ASC";
  const column = columnOf(found);
  const tail = `${column} IS NULL, ${column} ${direction}, r.id ${direction}`;
  if (found.field.kind !== "township") return { sql: tail, values: [], progress: found.progress };
  const rank = townshipRank(context, column);
  return { sql: `${column} IS NULL, ${rank.sql} ${direction}, ${tail}`, values: rank.values, progress: found.progress };
}

/** The declared field's column, r being the record and p its month. */
function columnOf({ name, progress }: NamedField): string {
  return `${progress ? "p" : "r"}.${quoted(name)}`;
}

function readTotals(
  context: StoreContext,
  summed: readonly NamedField[],
  from: SqlPiece,
  conditions: SqlPiece,
): Pick<ListResult, "total" | "sums"> {
  const read = (sums: readonly string[]): bigint[] =>
    context.database
      .prepare<unknown[], bigint[]>(`SELECT ${["count(*)", ...sums].join(", ")} FROM ${from.sql} WHERE ${conditions.sql}`)
      .raw()
      .safeIntegers()
      .get(...from.values, ...conditions.values) ?? [];
  const columns = summed.map(columnOf);
  let values: bigint[];
  try {
    const [total = 0n, ...sums] = read(columns.map((column) => `coalesce(sum(${column}), 0)`));
    values = [total, ...sums];
  } catch (error) {
    if (!(error instanceof SqliteError) || error.message !== "integer overflow") throw error;
    // Beyond 64 bits: high and low halves apart, put together exactly.
    const halves = columns.flatMap((column) => [`coalesce(sum(${column} / 1000000000), 0)`, `coalesce(sum(${column} % 1000000000), 0)`]);
    const [total = 0n, ...parts] = read(halves);
    values = [total, ...columns.map((_, index) => (parts[index * 2] ?? 0n) * 1_000_000_000n + (parts[index * 2 + 1] ?? 0n))];
  }
  const sums = Object.fromEntries(summed.map(({ name }, index) => [name, String(values[index + 1] ?? 0n)]));
  return { total: Number(values[0] ?? 0n), sums };
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
