import type { AnswerReads, Answers } from "./answers/Answer.ts";
import type { Audit, AuditReads } from "./audit/Audit.ts";
import type { Facts, Readable } from "./core/Context.ts";
import type { Snapshot } from "./core/Readers.ts";
import type { SettingReads, Settings } from "./core/settings.ts";
import type { ClosingReads, Closings } from "./issued/Closing.ts";
import type { OwnTableReads, OwnTables } from "./issued/OwnTable.ts";
import type { Summaries, SummaryReads } from "./issued/Summary.ts";
import type { Lists } from "./lists/Lists.ts";
import type { Batches, BatchReads } from "./log/Batch.ts";
import type { ChangeLog } from "./log/LogEntry.ts";
import type { MarkReads, Marks } from "./marks/Mark.ts";
import type { RecordReads, Records } from "./records/Records.ts";

/** The book as it stood at one moment: what is committed, and nothing of a transaction that is open. Everything is synchronous. */
export interface ReadStore extends Readable, Facts {
  /** Full path of the database file */
  readonly file: string;
  readonly folder: string;
  /** Written by a newer version: every write throws StoreRefused store-newer */
  readonly readonly: boolean;
  readonly records: RecordReads & Lists;
  readonly batches: BatchReads;
  readonly log: ChangeLog;
  readonly marks: MarkReads;
  readonly settings: SettingReads;
  readonly ownTables: OwnTableReads;
  readonly closings: ClosingReads;
  readonly summaries: SummaryReads;
  readonly answers: AnswerReads;
  readonly audit: AuditReads;
  /** Runs `work` on records and settings as they stood when row `seq` of the change log was the last one. */
  lookBack<T>(seq: number, work: (store: Readable) => T): T;
}

/** Reads on a snapshot of its own, which is let go when `work` ends: before anything is drawn, written or asked. */
export type ReadSnapshot<S = ReadStore> = <T>(work: (store: S) => T | Promise<T>) => Promise<T>;

/** The connection that writes. It reads what it has written itself, also before that is committed, and remembers nothing. */
export interface WriteStore extends ReadStore {
  /**
   * BEGIN IMMEDIATE … COMMIT. Nested calls join the outer one; if a nested one throws, the outer one cannot commit. Throws
   * StoreRefused disk-full.
   */
  transaction<T>(work: () => T): T;
  /** The same over work that awaits between chunks; the caller keeps other writers out. Never nested. */
  transactionInSteps<T>(work: () => Promise<T>): Promise<T>;
  readonly records: Records & Lists;
  readonly batches: Batches;
  readonly marks: Marks;
  readonly settings: Settings;
  readonly ownTables: OwnTables;
  readonly closings: Closings;
  readonly summaries: Summaries;
  readonly answers: Answers;
  readonly audit: Audit;
}

/** An open store, one process at a time: the connection that writes, and the ways to read. */
export interface Store extends WriteStore {
  /** A transaction is open: somebody is writing. */
  readonly writing: boolean;
  /** Work that answers without an await, on the kept reading connection; it remembers lists and counts between reads. */
  read<T>(work: (store: ReadStore) => T): T;
  /** Work that may await, on a snapshot of its own. Throws StoreRefused reading-too-long where it held up too much writing. */
  readInSteps<T>(work: (store: ReadStore) => T | Promise<T>): Promise<T>;
  /** A snapshot until it is released, or the store is closed. */
  snapshot(): Snapshot<ReadStore>;
  /** Readers first. */
  close(): void;
}
