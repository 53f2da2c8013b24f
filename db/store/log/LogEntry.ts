import type { Ledger, StoredValue } from "../../ledgers/index.ts";
import type { Cause, LogAction } from "../core/Log.ts";

export interface LogEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: LogAction;
  readonly cause: Cause["kind"];
  readonly reason: string | null;
  readonly batch: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  /** The month whose progress changed, null for the record itself */
  readonly month: string | null;
  readonly changes: readonly { readonly field: string; readonly before: StoredValue; readonly after: StoredValue }[];
}

export interface ChangeLog {
  /** Newest first. @param after only rows behind this one of the log (its seq) */
  ofRecord(ledger: Ledger, id: string, after?: number): LogEntry[];
  /** The records (ids) of a ledger that a batch wrote from one sheet of its file. */
  writtenFrom(ledger: Ledger, batch: string, sheet: string): string[];
  /** The records that were written behind a row of the log, by ledger; settings and the like are none. */
  changedSince(seq: number): Map<string, string[]>;
}
