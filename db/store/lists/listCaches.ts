import { allFields, fieldKinds, isSummed, type Ledger, type NamedField, tableName } from "../../ledgers/index.ts";
import { quoted } from "../core/quoted.ts";
import type { RecordReadContext } from "../records/RecordContext.ts";
import type { ListCache } from "./ListCache.ts";
import { latestMonthJoin } from "./listSource.ts";
import { readSums } from "./readSums.ts";

interface Kept {
  readonly asOf: string;
  readonly seq: number;
  readonly total: bigint;
  readonly sums: readonly bigint[];
}

/** So many ledgers have a cache at a time: about 20 MB per 100,000 records. */
const MOST_CACHES = 2;
/** Beyond this many rows of the log a new cache is cheaper. */
const MOST_CHANGES = 2000;

/**
 * Gives a ledger's cache as the store stands. Null on the writing connection, whose writes may be undone, and for the first plain
 * list: making the cache takes longer than that list alone, whose second time after a write is worth one.
 * @param asOf the month; each ledger has one cache, of the month asked for last
 * @param plain nothing is filtered or sorted
 */
export function createListCaches(
  context: RecordReadContext,
): (ledger: Ledger, asOf: string, plain: boolean) => ListCache | null {
  const { database } = context;
  /** By ledger, the one used last at the end */
  const caches = new Map<string, Kept>();
  /** By ledger, the plain list that was left without a cache */
  const without = new Map<string, { readonly asOf: string; readonly fact: number }>();

  return (ledger, asOf, plain) => {
    const fact = context.lastFact();
    if (fact === null) return null;
    const month = ledger.progress ? asOf : "";
    const found = caches.get(ledger.id);
    // Whatever fails from here on leaves no cache that half fits.
    caches.delete(ledger.id);
    let kept = found?.asOf === month ? broughtUp(context, ledger, found, fact) : undefined;
    if (!kept && plain) {
      const last = without.get(ledger.id);
      if (last?.asOf !== month || last.fact === fact) {
        without.set(ledger.id, { asOf: month, fact });
        return null;
      }
    }
    kept ??= made(context, ledger, month, fact);
    caches.set(ledger.id, kept);
    for (const id of [...caches.keys()].slice(0, -MOST_CACHES)) {
      caches.delete(id);
      database.exec(`DROP TABLE IF EXISTS ${cacheName({ id })}`);
    }
    return {
      source: cacheName(ledger),
      carried: new Set(carriedFields(ledger).map((named) => named.name)),
      total: kept.total,
      sums: kept.sums,
    };
  };
}

/** Fields that a list adds up, in the order of a cache's sums. */
export function summedFields(ledger: Ledger): NamedField[] {
  return allFields(ledger).filter(({ field }) => isSummed(field));
}

function made(context: RecordReadContext, ledger: Ledger, asOf: string, seq: number): Kept {
  const { database } = context;
  const name = cacheName(ledger);
  const columns = carriedFields(ledger).map((named) => quoted(named.name));
  database.exec(`DROP TABLE IF EXISTS ${name}`);
  database.exec(`CREATE TABLE ${name} (number INTEGER PRIMARY KEY, ${[...columns, "id", "natural_key"].join(", ")})`);
  const join = latestMonthJoin(ledger, asOf);
  database
    .prepare(
      `INSERT INTO ${name} SELECT ${cacheColumns(ledger)} FROM ${tableName(ledger)} r NOT INDEXED ${join.sql} WHERE r.deleted_at IS NULL`,
    )
    .run(...join.values);
  const [total = 0n, ...sums] = readSums(context, summedColumns(ledger), { sql: name, values: [] });
  return { asOf, seq, total, sums };
}

/** The cache with the records read again that were written since; undefined where it is to be made anew. */
function broughtUp(context: RecordReadContext, ledger: Ledger, kept: Kept, seq: number): Kept | undefined {
  const { database } = context;
  if (seq === kept.seq) return kept;
  if (seq < kept.seq || seq - kept.seq > MOST_CHANGES) return undefined;
  const name = cacheName(ledger);
  const table = tableName(ledger);
  const join = latestMonthJoin(ledger, kept.asOf);
  const columns = summedColumns(ledger).map((column) => `coalesce(${column}, 0)`);
  const placeOf = database.prepare<[string], [number, number]>(
    `SELECT rowid, deleted_at IS NULL FROM ${table} WHERE id = ?`,
  );
  const shown = database.prepare<[number], bigint[]>(
    `SELECT ${["1", ...columns].join(", ")} FROM ${name} WHERE number = ?`,
  );
  const forget = database.prepare<[number]>(`DELETE FROM ${name} WHERE number = ?`);
  const take = database.prepare(
    `INSERT INTO ${name} SELECT ${cacheColumns(ledger)} FROM ${table} r ${join.sql} WHERE r.rowid = ?`,
  );
  const totals = [kept.total, ...kept.sums];
  const count = (number: number, sign: bigint): void => {
    const row = shown.raw().safeIntegers().get(number);
    row?.forEach((value, index) => {
      totals[index] = (totals[index] ?? 0n) + sign * value;
    });
  };
  // Told to walk the log's end: for DISTINCT the planner would walk the whole log by record.
  const changed = database
    .prepare<[number, string], string>(
      "SELECT DISTINCT record_id FROM change_log NOT INDEXED WHERE seq > ? AND ledger = ? AND action <> 'reveal'",
    )
    .pluck()
    .all(kept.seq, ledger.id);
  for (const id of changed) {
    const place = placeOf.raw().get(id);
    // Its row went altogether (an import was undone), and another record may have its number by now.
    if (!place) return undefined;
    const [number, stands] = place;
    count(number, -1n);
    forget.run(number);
    if (!stands) continue;
    take.run(...join.values, number);
    count(number, 1n);
  }
  const [total = 0n, ...sums] = totals;
  return { asOf: kept.asOf, seq, total, sums };
}

/** No ledger's table begins like this: a name is looked up in the temp schema first. */
function cacheName({ id }: { readonly id: string }): string {
  return `temp.list_cache_${tableName({ id })}`;
}

/** Numbers, townships, lists of options and all that is kept by month; long texts stay where they are. */
function carriedFields(ledger: Ledger): NamedField[] {
  return allFields(ledger).filter(
    ({ field, progress }) =>
      progress ||
      fieldKinds[field.kind].column === "INTEGER" ||
      field.kind === "township" ||
      field.options !== undefined,
  );
}

/** A cache's row from r, the record, and p, its month. */
function cacheColumns(ledger: Ledger): string {
  const carried = carriedFields(ledger).map(({ name, progress }) => `${progress ? "p" : "r"}.${quoted(name)}`);
  return ["r.rowid", ...carried, "r.id", "r.natural_key"].join(", ");
}

function summedColumns(ledger: Ledger): string[] {
  return summedFields(ledger).map(({ name }) => quoted(name));
}
