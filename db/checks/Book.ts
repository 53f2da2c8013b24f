import type { Database } from "better-sqlite3";
import { type Period, periodOf } from "../exact/index.ts";
import { evaluateFigures, type FigureResult, figureOf } from "../figures/index.ts";
import type { CutRecord } from "./CutRecord.ts";
import { cutRecords } from "./cutRecords.ts";
import { type LateWork, lateWorks } from "./lateWorks.ts";

/** What is asked for beside the rules themselves. */
export interface Asked {
  /** The area that is being 上报: what it owes for the month itself must be there */
  readonly reporting?: string;
  /** Also what stands in the book for later times: what every record must have, whenever it counts */
  readonly stored?: boolean;
}

/** The book as of a month, as the rules read it; what several of them need is read once. */
export interface Book {
  readonly database: Database;
  readonly period: Period;
  readonly asked: Asked;
  /** A ledger's records: those of the year where it has years, all that are there by then in the others */
  records(ledger: string): readonly CutRecord[];
  figures(ids: readonly string[]): ReadonlyMap<string, FigureResult>;
  late(): readonly LateWork[];
  /** A limit that the bureau may set (settings), in the unit of its declaration */
  limit(name: string, usual: number): number;
}

/** The book as of a month: "2021-10". */
export function bookOf(database: Database, asOf: string, asked: Asked = {}): Book {
  const ledgers = new Map<string, readonly CutRecord[]>();
  const limits = new Map<string, number>();
  let late: readonly LateWork[] | undefined;
  return {
    database,
    period: periodOf(asOf),
    asked,
    records(ledger) {
      const known = ledgers.get(ledger) ?? [...cutRecords(database, ledger, asOf)];
      ledgers.set(ledger, known);
      return known;
    },
    figures: (ids) =>
      evaluateFigures(
        database,
        ids.flatMap((id) => figureOf(id) ?? []),
        asOf,
      ),
    late() {
      late ??= lateWorks(database, asOf);
      return late;
    },
    limit(name, usual) {
      const known = limits.get(name) ?? limitSet(database, name) ?? usual;
      limits.set(name, known);
      return known;
    },
  };
}

/** A limit as the bureau has set it; null where it has not, or where what stands there is no number. */
function limitSet(database: Database, name: string): number | null {
  const set = database.prepare<[string], string>("SELECT value FROM settings WHERE name = ?").pluck().get(name);
  const number = Number(set || Number.NaN);
  return Number.isFinite(number) && number >= 0 ? number : null;
}
