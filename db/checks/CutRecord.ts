import type { Ledger, Values } from "../ledgers/index.ts";

/** A record as it stands at the end of the month, with what was told of it. */
export interface CutRecord {
  readonly ledger: Ledger;
  readonly id: string;
  /** The record's own fields as of the month: dates that have not come are blank */
  readonly values: Values;
  /** Its state at the end of the month, also 未报进度; null where its ledger has no states, or none was given */
  readonly state: string | null;
  /** A work that is over by then (worksOver): nothing more is told of it */
  readonly over: boolean;
  /** The newest progress up to the month, and the one before it; null where there is none */
  readonly progress: MonthOfProgress | null;
  readonly before: MonthOfProgress | null;
  readonly township: string | null;
}

export interface MonthOfProgress {
  readonly month: string;
  readonly values: Values;
}
