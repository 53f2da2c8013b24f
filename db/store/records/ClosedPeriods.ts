import type { Ledger, Values } from "../../ledgers/index.ts";
import type { Cause } from "../core/Log.ts";

/** A write of one record, as the closed periods see it. */
export interface Touch {
  /** The record's values before and after; null where it did not stand (not yet, not any more, deleted) */
  readonly before: Values | null;
  readonly after: Values | null;
  /** The month whose progress alone is written; null where the record itself is */
  readonly monthOnly: string | null;
}

/** Asked before every write of a record; what is closed, issued/ knows. */
export interface ClosedPeriods {
  /**
   * Throws ClosedPeriod where a table that was closed shows the record and the cause has no reason. `touch` is asked only where a
   * closed table reads the ledger; it gives null for a write that changes nothing a table shows.
   */
  check(ledger: Ledger, cause: Cause, touch: () => Touch | null): void;
  /** Something was closed or reopened within the transaction at hand. */
  forget(): void;
}
