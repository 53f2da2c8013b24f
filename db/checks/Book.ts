import type { Database } from "better-sqlite3";
import { type Period, periodOf } from "../exact/index.ts";
import {
  evaluateFigures,
  type FigureResult,
  figureOf,
  type ProjectSinceBegun,
  projectsSinceBegun,
} from "../figures/index.ts";
import type { CutRecord } from "./CutRecord.ts";
import { cutRecords } from "./cutRecords.ts";
import { type LateWork, lateWorks } from "./lateWorks.ts";
import { limitSet, limits } from "./limits.ts";

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
  /** 自开工累计 of every project of the 项目库 */
  sinceBegun(): readonly ProjectSinceBegun[];
  /** A limit (db/checks/limits.ts) as the bureau has set it, else as usual; in the unit of its declaration */
  limit(name: string): number;
}

/** The book as of a month: "2021-10". */
export function bookOf(database: Database, asOf: string, asked: Asked = {}): Book {
  const ledgers = new Map<string, readonly CutRecord[]>();
  const asSet = new Map<string, number>();
  let late: readonly LateWork[] | undefined;
  let sinceBegun: readonly ProjectSinceBegun[] | undefined;
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
    sinceBegun() {
      sinceBegun ??= projectsSinceBegun(database, asOf);
      return sinceBegun;
    },
    limit(name) {
      const read = asSet.get(name) ?? limitOf(database, name);
      asSet.set(name, read);
      return read;
    },
  };
}

function limitOf(database: Database, name: string): number {
  const limit = limits.find((one) => one.name === name);
  if (!limit) throw new Error(`no limit is called ${name}`);
  return limitSet(database, limit) ?? limit.usual;
}
