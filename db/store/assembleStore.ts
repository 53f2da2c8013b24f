import type { Database } from "better-sqlite3";
import type { Ledger } from "../ledgers/defineLedger.ts";
import { createBatches } from "./batches.ts";
import { createChangeLog } from "./changeLog.ts";
import { closedPeriods } from "./closedPeriods.ts";
import { createClosings } from "./closings.ts";
import { LedgerRows } from "./LedgerRows.ts";
import { laterCheckpoint } from "./laterCheckpoint.ts";
import { logWriter } from "./logWriter.ts";
import { lookBack } from "./lookBack.ts";
import { createOwnTables } from "./ownTables.ts";
import { createRecords } from "./records.ts";
import { LedgerUnknown } from "./refusals.ts";
import type { Store } from "./Store.ts";
import type { StoreContext } from "./StoreContext.ts";
import { createSettings } from "./settings.ts";
import { createSummaries } from "./summaries.ts";
import { Transactions } from "./Transactions.ts";

interface Parts {
  readonly folder: string;
  readonly file: string;
  readonly readonly: boolean;
  readonly actor: string;
  readonly now: () => string;
  readonly ledgers: readonly Ledger[];
  /** After the connection is closed */
  readonly closed: () => void;
}

/** Puts an open connection and the store's parts together. */
export function assembleStore(database: Database, parts: Parts): Store {
  const { folder, file, readonly } = parts;
  const ledgers = new Map(parts.ledgers.map((ledger) => [ledger.id, ledger]));
  const prepared = new Map<string, LedgerRows>();
  const checkpoint = laterCheckpoint(database);
  const transactions = new Transactions(database, { folder, file }, readonly, checkpoint.committed);
  const at = transactionTime(transactions, parts.now);
  const context: StoreContext = {
    database,
    transactions,
    ledgers,
    actor: parts.actor,
    at,
    writeLog: logWriter(database, transactions, parts.actor, at),
    closed: closedPeriods(database, transactions),
    rows({ id }) {
      let rows = prepared.get(id);
      if (!rows) {
        const ledger = ledgers.get(id);
        if (!ledger) throw new LedgerUnknown(id);
        rows = new LedgerRows(database, ledger);
        prepared.set(id, rows);
      }
      return rows;
    },
  };
  return {
    file,
    folder,
    readonly,
    database,
    transaction: (work) => transactions.run(work),
    transactionInSteps: (work) => context.transactions.runInSteps(work),
    records: createRecords(context),
    batches: createBatches(context),
    log: createChangeLog(context),
    settings: createSettings(context),
    ownTables: createOwnTables(context),
    closings: createClosings(context),
    summaries: createSummaries(context),
    lookBack: (seq, work) => lookBack(context, seq, work),
    close() {
      if (!database.open) return;
      checkpoint.stop();
      database.close();
      parts.closed();
    },
  };
}

/** The clock, read once per transaction. */
function transactionTime(transactions: Transactions, now: () => string): () => string {
  let generation = -1;
  let time = "";
  return () => {
    if (generation !== transactions.generation) {
      generation = transactions.generation;
      time = now();
    }
    return time;
  };
}
