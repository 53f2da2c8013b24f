import type { Database } from "better-sqlite3";
import type { Ledger } from "../ledgers/index.ts";
import { answerReads, createAnswers } from "./answers/answers.ts";
import { auditReads, createAudit } from "./audit/createAudit.ts";
import type { ReadContext } from "./core/Context.ts";
import { lastFactOf } from "./core/lastFactOf.ts";
import { laterCheckpoint } from "./core/laterCheckpoint.ts";
import { Readers } from "./core/Readers.ts";
import { LedgerUnknown } from "./core/refusals.ts";
import { createSettings, settingReads } from "./core/settings.ts";
import { storeFiles } from "./core/storeFiles.ts";
import { Transactions } from "./core/Transactions.ts";
import { closedPeriods } from "./issued/closedPeriods.ts";
import { closingReads, createClosings } from "./issued/closings.ts";
import { createOwnTables, ownTableReads } from "./issued/ownTables.ts";
import { createSummaries, summaryReads } from "./issued/summaries.ts";
import { allRecords } from "./lists/allRecords.ts";
import { createList } from "./lists/createList.ts";
import type { Lists } from "./lists/Lists.ts";
import { batchReads, createBatches } from "./log/batches.ts";
import { createChangeLog } from "./log/changeLog.ts";
import { logWriter } from "./log/logWriter.ts";
import { lookBack } from "./log/lookBack.ts";
import { createMarks, markReads } from "./marks/marks.ts";
import { createRecords, recordReads } from "./records/createRecords.ts";
import { LedgerRows } from "./records/LedgerRows.ts";
import type { RecordContext, RecordReadContext } from "./records/RecordContext.ts";
import type { ReadStore, Store } from "./Store.ts";

interface Parts {
  readonly folder: string;
  readonly file: string;
  readonly readonly: boolean;
  readonly actor: string;
  readonly now: () => string;
  readonly ledgers: readonly Ledger[];
  /** After the last connection is closed */
  readonly closed: () => void;
}

/** Puts an open connection and the store's parts together: the writing side on it, and readers on connections of their own. */
export function assembleStore(database: Database, parts: Parts): Store {
  const { folder, file, readonly } = parts;
  const ledgers = new Map(parts.ledgers.map((ledger) => [ledger.id, ledger]));
  const common = {
    file,
    folder,
    readonly,
    lookBack: <T>(seq: number, work: Parameters<typeof lookBack<T>>[3]): T => {
      const snapshot = readers.snapshot();
      try {
        return lookBack(snapshot.store.database, ledgers, seq, work);
      } finally {
        snapshot.release();
      }
    },
  };
  const readers: Readers<ReadStore> = new Readers(file, (connection) => {
    const context = readingOf({ database: connection, ledgers, lastFact: lastFactOf(connection) });
    return {
      ...common,
      database: connection,
      lastFact: context.lastFact,
      records: { ...recordReads(context), ...lists(context) },
      batches: batchReads(context),
      log: createChangeLog(context),
      marks: markReads(context),
      settings: settingReads(context),
      ownTables: ownTableReads(context),
      closings: closingReads(context),
      summaries: summaryReads(context),
      answers: answerReads(context),
      audit: auditReads(context),
    };
  });
  const checkpoint = laterCheckpoint(database, storeFiles(folder).wal);
  const transactions = new Transactions(database, { folder, file }, readonly, () => {
    checkpoint.committed();
    readers.afterCommit(database);
  });
  const at = transactionTime(transactions, parts.now);
  const context: RecordContext = {
    ...readingOf({ database, ledgers, lastFact: () => null }),
    transactions,
    actor: parts.actor,
    at,
    writeLog: logWriter(database, transactions, parts.actor, at),
    closed: closedPeriods(database, transactions),
  };
  return {
    ...common,
    database,
    lastFact: context.lastFact,
    get writing() {
      return transactions.open;
    },
    transaction: (work) => transactions.run(work),
    transactionInSteps: (work) => transactions.runInSteps(work),
    records: { ...createRecords(context), ...lists(context) },
    batches: createBatches(context),
    log: createChangeLog(context),
    marks: createMarks(context),
    settings: createSettings(context),
    ownTables: createOwnTables(context),
    closings: createClosings(context),
    summaries: createSummaries(context),
    answers: createAnswers(context),
    audit: createAudit(context),
    read: (work) => readers.now(work),
    readInSteps: (work) => readers.inSteps(work),
    snapshot: () => readers.snapshot(),
    close() {
      if (!database.open) return;
      checkpoint.stop();
      readers.close();
      database.close();
      parts.closed();
    },
  };
}

function lists(context: RecordReadContext): Lists {
  return { list: createList(context), all: (ledger) => allRecords(context, ledger) };
}

/** Each ledger's statements are prepared when they are first needed. */
function readingOf(context: ReadContext): RecordReadContext {
  const prepared = new Map<string, LedgerRows>();
  return {
    ...context,
    rows({ id }) {
      const known = prepared.get(id);
      if (known) return known;
      const ledger = context.ledgers.get(id);
      if (!ledger) throw new LedgerUnknown(id);
      const rows = new LedgerRows(context.database, ledger);
      prepared.set(id, rows);
      return rows;
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
