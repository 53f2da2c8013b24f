/**
 * db/store/core — what every part of a store stands on: connections and transactions, snapshots, refusals, settings, the file.
 *
 * One connection writes (Transactions); the others read a book at rest (Readers), and what they remember between reads is kept by
 * the number of the last fact in the log (keptByFact). Knows no ledger's rows.
 * Rule: core imports no other room of db/store; records/ core only; lists/, issued/, marks/ and log/ core and records/, not one another
 * (log/ also marks/, which it takes back).
 */
import type { Database } from "better-sqlite3";
import type { Ledger } from "../../ledgers/index.ts";
import type { WriteLog } from "./Log.ts";
import type { Transactions } from "./Transactions.ts";

/** Whatever has a connection that figures, tables and the like may read by. */
export interface Readable {
  readonly database: Database;
}

/** Says how far what it reads has got, so that what was worked out can be kept (keptByFact). */
export interface Facts {
  /** The number of the last row of the log that changed a fact; null on the writing connection, which keeps nothing. */
  lastFact(): number | null;
}

/** What the reading parts of a store share. */
export interface ReadContext extends Readable, Facts {
  readonly ledgers: ReadonlyMap<string, Ledger>;
}

/** What the writing parts share. */
export interface WriteContext extends ReadContext {
  readonly transactions: Transactions;
  readonly actor: string;
  /** The time of the transaction at hand: one for all that it writes. */
  at(): string;
  readonly writeLog: WriteLog;
}
