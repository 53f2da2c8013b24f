import type { Database } from "better-sqlite3";
import type { Ledger } from "../../ledgers/defineLedger.ts";
import type { ClosedPeriods } from "../issued/closedPeriods.ts";
import type { WriteLog } from "../log/logWriter.ts";
import type { LedgerRows } from "../records/LedgerRows.ts";
import type { Transactions } from "./Transactions.ts";

/** What the parts of an open store share. */
export interface StoreContext {
  readonly database: Database;
  readonly transactions: Transactions;
  readonly ledgers: ReadonlyMap<string, Ledger>;
  readonly actor: string;
  /** The time of the transaction at hand: one for all that it writes. */
  at(): string;
  readonly writeLog: WriteLog;
  /** Asked before every write of a record. */
  readonly closed: ClosedPeriods;
  /** The ledger's rows; throws LedgerUnknown where the store has no such ledger. */
  rows(ledger: { readonly id: string }): LedgerRows;
}
