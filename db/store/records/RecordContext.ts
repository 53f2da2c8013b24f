import type { ReadContext, WriteContext } from "../core/Context.ts";
import type { ClosedPeriods } from "./ClosedPeriods.ts";
import type { LedgerRows } from "./LedgerRows.ts";

/** What reads records. */
export interface RecordReadContext extends ReadContext {
  /** The ledger's rows; throws LedgerUnknown where the store has no such ledger. */
  rows(ledger: { readonly id: string }): LedgerRows;
}

/** What writes them. */
export interface RecordContext extends RecordReadContext, WriteContext {
  readonly closed: ClosedPeriods;
}
