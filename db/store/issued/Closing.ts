import type { Ledger } from "../../ledgers/index.ts";
import type { Cause } from "../core/Log.ts";
import type { Touch } from "../records/ClosedPeriods.ts";

/** A ledger that closed tables were made from, and the as-of months up to which they read it (上年同期 reads another one too). */
export interface ClosedRead {
  readonly ledger: string;
  readonly months: readonly string[];
}

/** An 错误 that was passed with a reason when the month was closed, or before; as it stood then. */
export interface ClosedPass {
  /** The finding's key */
  readonly finding: string;
  /** B02, and what it is called */
  readonly rule: string;
  readonly words: string;
  /** What was found: the record and its numbers */
  readonly said: string;
  readonly reason: string;
  readonly at: string;
  readonly actor: string;
}

/** A month closed (上报) for a work area: one issue of its tables. */
export interface Closing {
  readonly id: string;
  readonly area: string;
  /** The as-of month */
  readonly month: string;
  /** 1, 2, 3 … per area and month */
  readonly issue: number;
  readonly at: string;
  readonly actor: string;
  readonly reason: string | null;
  /** The last row of the change log that its tables know of */
  readonly logSeq: number;
  readonly reads: readonly ClosedRead[];
  /** In the order in which they were closed */
  readonly tables: readonly { readonly id: string; readonly checkCode: string }[];
  /** In the order of the rules */
  readonly passes: readonly ClosedPass[];
  /** null while it is closed */
  readonly reopened: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

/** One table as issued; the store keeps it byte for byte and understands none of it. */
export interface ClosedTable {
  readonly id: string;
  readonly checkCode: string;
  /** The table's model as JSON text */
  readonly model: string;
  readonly workbook: Uint8Array;
  /** What it was made from: gzipped JSON */
  readonly sources: Uint8Array;
}

export interface ClosingEntry {
  readonly area: string;
  readonly month: string;
  /** store.closings.lastChange() from before the tables were made */
  readonly logSeq: number;
  readonly reads: readonly ClosedRead[];
  readonly tables: readonly ClosedTable[];
  /** What was passed for it, before (`at`, `actor`) or now */
  readonly passes?: readonly PassEntry[];
}

/** A pass to be kept with a closing; without `at` and `actor` it is whoever closes, at that moment. */
export type PassEntry = Omit<ClosedPass, "at" | "actor"> & Partial<Pick<ClosedPass, "at" | "actor">>;

/** Months closed for a work area, with their tables as issued. What is closed is never changed; it can be reopened, and closed again. */
export interface ClosingReads {
  /** The number of the last row of the change log. */
  lastChange(): number;
  get(id: string): Closing | undefined;
  /** The one that is closed now. */
  current(area: string, month: string): Closing | undefined;
  /** All that are closed now, oldest month first. */
  open(): Closing[];
  /**
   * Which closed month a write would touch, so that it needs a reason; null where none. What is closed is read now, and what was
   * reported when it is first needed, once for all writes that are asked about.
   */
  touching(): (ledger: Ledger, touch: () => Touch | null) => { readonly area: string; readonly month: string } | null;
  /** Every issue of an area and month, newest first. */
  issuesOf(area: string, month: string): Closing[];
  /** All issues, newest first; pages count from 1. */
  list(page: number, pageSize: number): { rows: Closing[]; total: number };
  table(closing: string, table: string): ClosedTable | undefined;
  /** The closed tables with this 校验码, newest first. */
  withCode(checkCode: string): { readonly closing: Closing; readonly table: string }[];
}

export interface Closings extends ClosingReads {
  /** Throws ClosingStands (already closed), ClosingStale (the store was written to since entry.logSeq). */
  close(entry: ClosingEntry, cause: Cause): Closing;
  /** Throws ClosingMissing, ClosingReopened, ReasonMissing (cause.reason). */
  reopen(id: string, cause: Cause): Closing;
}
