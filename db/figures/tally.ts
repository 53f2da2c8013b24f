import type { Database } from "better-sqlite3";
import { ledgerOf } from "../ledgers/index.ts";
import type { Scope } from "./Figure.ts";
import { figureStatement } from "./figureStatement.ts";
import { groupingOf } from "./grouping.ts";
import { periodParameters } from "./periodParameters.ts";
import { scopeSql } from "./scopeSql.ts";

/** Something to be counted: the records of a scope as of a month and, with an amount (SQL of an integer), its sum. */
export interface TallyRequest {
  readonly scope: Scope;
  readonly asOf: string;
  readonly amount: string | null;
}

export interface Tally {
  readonly records: bigint;
  /** Records whose amount is not blank */
  readonly filled: bigint;
  /** Sum of the amounts, in their smallest unit */
  readonly sum: bigint;
}

/** Looks a request up in what was counted; zero where nothing was found. */
export type Tallies = (request: TallyRequest) => Tally;

const NOTHING: Tally = { records: 0n, filled: 0n, sum: 0n };

/** The group that stands for all records together. */
export const EVERYWHERE = Symbol("everywhere");

type Group = string | typeof EVERYWHERE;
type Row = Record<string, bigint | string | null>;

/**
 * Counts all requests in one pass per ledger and period, either everywhere or apart `by` a dimension (see groupingOf).
 * Integers are read as bigint: a sum may be beyond what a double holds.
 * @throws Error where a breakdown is asked of a ledger that has none
 */
export function tally(database: Database, requests: readonly TallyRequest[], by: string | null): Map<Group, Tallies> {
  const groups = new Map<Group, Map<string, Tally>>();
  const unique = [...new Map(requests.map((request) => [keyOf(request), request])).values()];
  const passes = Map.groupBy(unique, ({ scope, asOf }) => `${scope.ledger}\n${asOf}\n${scope.within ?? ""}`);
  for (const pass of passes.values()) {
    for (const row of rowsOf(database, pass, by)) {
      const place = by === null ? EVERYWHERE : String(row.place);
      const counted = groups.get(place) ?? new Map<string, Tally>();
      groups.set(place, counted);
      for (const [index, request] of pass.entries()) {
        const [records, filled, sum] = [row[`n${index}`], row[`k${index}`], row[`s${index}`]];
        counted.set(keyOf(request), { records: whole(records), filled: whole(filled), sum: whole(sum) });
      }
    }
  }
  return new Map([...groups].map(([place, counted]) => [place, (request) => counted.get(keyOf(request)) ?? NOTHING]));
}

/** The counts of several places as one. */
export function together(places: readonly Tallies[]): Tallies {
  return (request) =>
    places
      .map((tallies) => tallies(request))
      .reduce(
        (sum, { records, filled, sum: amount }) => ({
          records: sum.records + records,
          filled: sum.filled + filled,
          sum: sum.sum + amount,
        }),
        NOTHING,
      );
}

/** Counts for a place where nothing was found. */
export const nothingCounted: Tallies = () => NOTHING;

/** One row per group (or one row) with the counts of a pass; groups without a record in the period have none. */
function rowsOf(database: Database, pass: readonly TallyRequest[], by: string | null): Row[] {
  const [first] = pass;
  const ledger = first && ledgerOf(first.scope.ledger);
  if (!ledger) throw new Error(`no ledger ${first?.scope.ledger}`);
  const grouping = by === null ? { join: "", sql: "" } : groupingOf(ledger, by);
  const columns = pass.flatMap(({ scope: { where }, amount }, index) => {
    const counted = `${where === "1" ? "COUNT(*)" : `COUNT(CASE WHEN ${where} THEN 1 END)`} AS n${index}`;
    if (amount === null) return [counted];
    const value = where === "1" ? amount : `CASE WHEN ${where} THEN ${amount} END`;
    return [counted, `COUNT(${value}) AS k${index}`, `SUM(${value}) AS s${index}`];
  });
  const counts = [by === null ? "NULL AS place" : `${grouping.sql} AS place`, ...columns].join(",\n");
  const within = first.scope.within ?? "1";
  const sql = `SELECT ${counts} FROM (${scopeSql(ledger, counts + within)}) ${grouping.join}
    WHERE ${within}${by === null ? "" : " GROUP BY 1"}`;
  return figureStatement<Row>(database, sql).safeIntegers(true).all(periodParameters(first.asOf));
}

function keyOf({ scope, asOf, amount }: TallyRequest): string {
  return `${scope.ledger}\n${asOf}\n${scope.within ?? ""}\n${amount ?? ""}\n${scope.where}`;
}

/** Nothing is 0; anything but an integer (a REAL) would be silently wrong. */
function whole(value: bigint | string | null | undefined): bigint {
  if (value === null || value === undefined) return 0n;
  if (typeof value !== "bigint") throw new Error(`not an integer: ${value}`);
  return value;
}
