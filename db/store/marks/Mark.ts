import type { Ledger } from "../../ledgers/index.ts";
import type { Cause } from "../core/Log.ts";

/** What is marked: a record, a township that has nothing open (both 无变化), or a whole ledger of months (本月无数据). */
export type Marked =
  | { readonly kind: "record" | "township"; readonly subject: string }
  | { readonly kind: "ledger"; readonly subject: "" };

/** One mark as it stands. */
export interface Mark {
  readonly id: string;
  readonly ledger: string;
  readonly kind: Marked["kind"];
  /** The record's id, the township's name, or "" */
  readonly subject: string;
  readonly month: string;
  readonly at: string;
  readonly actor: string;
}

export interface MarkReads {
  /** The marks of a ledger's month, oldest first. */
  of(ledger: Ledger, month: string): Mark[];
}

export interface Marks extends MarkReads {
  /**
   * Says of a month that nothing changed, or that there is nothing to report; what is marked already stays as it is, and gives null.
   * Throws RecordMissing, MarkUnfounded (a record without progress before the month), MarkNeedless (the month has its own),
   * QueryInvalid (no such month, or a mark that the ledger cannot have), ClosedPeriod.
   */
  put(ledger: Ledger, month: string, marked: Marked, cause: Cause): Mark | null;
  /** Takes a mark back. Throws RecordMissing, ClosedPeriod. */
  remove(id: string, cause: Cause): void;
}
