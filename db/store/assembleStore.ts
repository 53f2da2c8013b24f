import type { Database } from "better-sqlite3";
import type { Ledger } from "../ledgers/defineLedger.ts";
import { laterCheckpoint } from "./core/laterCheckpoint.ts";
import { LedgerUnknown } from "./core/refusals.ts";
import type { Store } from "./core/Store.ts";
import type { StoreContext } from "./core/StoreContext.ts";
import { createSettings } from "./core/settings.ts";
import { Transactions } from "./core/Transactions.ts";
import { closedPeriods } from "./issued/closedPeriods.ts";
import { createClosings } from "./issued/closings.ts";
import { createOwnTables } from "./issued/ownTables.ts";
import { createSummaries } from "./issued/summaries.ts";
import { createChangeLog } from "./log/changeLog.ts";
import { logWriter } from "./log/logWriter.ts";
import { lookBack } from "./log/lookBack.ts";
import { createBatches } from "./records/batches.ts";
import { LedgerRows } from "./records/LedgerRows.ts";
import { createRecords } from "./records/records.ts";

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
