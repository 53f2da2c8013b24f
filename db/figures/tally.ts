import type { Database } from "better-sqlite3";
import { ledgerOf } from "../ledgers/index.ts";
import type { Ledger } from "../ledgers/defineLedger.ts";
import type { Scope } from "./Figure.ts";
import { periodParameters } from "./periodParameters.ts";
import { scopeSql, townshipField } from "./scopeSql.ts";

/** Something to be counted: the records of a scope and, with a field, the sum of its stored integers. */
export interface TallyRequest {
  readonly scope: Scope;
  readonly field: string | null;
}

export interface Tally {
  readonly records: bigint;
  /** Records whose field is not blank */
  readonly filled: bigint;
  /** Sum of the field, in its smallest unit */
  readonly sum: bigint;
}

/** Looks a request up in what was counted; zero where nothing was found. */
export type Tallies = (request: TallyRequest) => Tally;

const NOTHING: Tally = { records: 0n, filled: 0n, sum: 0n };

/** The group that stands for all records together. */
export const EVERYWHERE = Symbol("everywhere");

/**
 * Counts all requests in one pass per ledger, either everywhere or apart by township (null = records without one).
 * Integers are read as bigint: a sum may be beyond what a double holds.
 * @throws Error where a breakdown is asked of a ledger without a township
 */
export function tally(
  database: Database,
  requests: readonly TallyRequest[],
  asOf: string,
  byTownship: boolean,
): Map<string | null | typeof EVERYWHERE, Tallies> {
  const groups = new Map<string | null | typeof EVERYWHERE, Map<string, Tally>>();
  const byLedger = Map.groupBy(new Map(requests.map((request) => [keyOf(request), request])), ([, { scope }]) => scope.ledger);
  for (const [ledgerId, entries] of byLedger) {
    const ledger = ledgerOf(ledgerId);
    if (!ledger) throw new Error(`no ledger ${ledgerId}`);
    for (const row of rowsOf(database, ledger, entries.map(([, request]) => request), asOf, byTownship)) {
      const place = byTownship ? (row.township as string | null) : EVERYWHERE;
      const counted = groups.get(place) ?? new Map<string, Tally>();
      groups.set(place, counted);
      for (const [index, [key]] of entries.entries()) {
        const [records, filled, sum] = [row[`n${index}`], row[`k${index}`], row[`s${index}`]];
        counted.set(key, { records: whole(records), filled: whole(filled), sum: whole(sum) });
      }
    }
  }
  return new Map([...groups].map(([place, counted]) => [place, (request) => counted.get(keyOf(request)) ?? NOTHING]));
}

/** Counts for a place where nothing was found. */
export const nothingCounted: Tallies = () => NOTHING;

function rowsOf(
  database: Database,
  ledger: Ledger,
  requests: readonly TallyRequest[],
  asOf: string,
  byTownship: boolean,
): Record<string, bigint | string | null>[] {
  const township = byTownship ? townshipField(ledger) : null;
  if (township === undefined) throw new Error(`${ledger.id} has no township to break down by`);
  const columns = requests.flatMap(({ scope, field }, index) => {
    const counted = `COUNT(CASE WHEN ${scope.where} THEN 1 END) AS n${index}`;
    if (field === null) return [counted];
    const value = `CASE WHEN ${scope.where} THEN "${field}" END`;
    return [counted, `COUNT(${value}) AS k${index}`, `SUM(${value}) AS s${index}`];
  });
  const sql = `SELECT ${[township === null ? "NULL AS township" : `"${township}" AS township`, ...columns].join(",\n")}
    FROM (${scopeSql(ledger)})${township === null ? "" : ` GROUP BY "${township}"`}`;
  return database
    .prepare<[Readonly<Record<string, string | number>>], Record<string, bigint | string | null>>(sql)
    .safeIntegers(true)
    .all(periodParameters(asOf));
}

function keyOf({ scope, field }: TallyRequest): string {
  return `${scope.ledger}\n${field ?? ""}\n${scope.where}`;
}

function whole(value: bigint | string | null | undefined): bigint {
  return typeof value === "bigint" ? value : 0n;
}
