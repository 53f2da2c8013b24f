import type { Database } from "better-sqlite3";
import type { Ledger, Values } from "../../ledgers/defineLedger.ts";
import type { StoredValue } from "../../ledgers/Field.ts";
import type { Closings } from "../issued/Closing.ts";
import type { Summaries } from "../issued/Summary.ts";

/** Why something is written; it stands in every log row. */
export interface Cause {
  readonly kind: "form" | "import" | "undo" | "setup" | "restore";
  readonly batch?: string | null;
  readonly reason?: string | null;
  readonly file?: string | null;
  readonly sheet?: string | null;
  readonly row?: number | null;
}

/** A record as it stands in the store; `values` has every field of the ledger, null = blank. */
export interface StoredRecord {
  readonly id: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
  readonly values: Record<string, StoredValue>;
  /** Columns of a sheet that the program does not know */
  readonly extra: Record<string, string> | null;
}

/** The state of one month (progress fields) of a record. */
export interface MonthOfProgress {
  readonly month: string;
  readonly revision: number;
  readonly values: Record<string, StoredValue>;
}

/** What add and update take. `values` and `progress` are complete: a field that is absent or null is blank. */
export interface Entry {
  readonly values?: Values;
  readonly extra?: Readonly<Record<string, string>> | null;
  /** The month that `progress` is of; both or neither */
  readonly month?: string | null;
  readonly progress?: Values | null;
}

export interface ListFilter {
  readonly field: string;
  /** is/contains for text (is: one member of a list field), from/to inclusive, blank/filled take no value */
  readonly test: "is" | "contains" | "from" | "to" | "blank" | "filled";
  readonly value: StoredValue;
}

/** Same shape as the contract's (db may not import electron/). */
export interface ListQuery {
  readonly ledger: string;
  readonly asOf: string;
  readonly page: number;
  readonly pageSize: number;
  readonly sort: { readonly field: string; readonly descending: boolean } | null;
  readonly search: string;
  readonly filters: readonly ListFilter[];
  /** Only deleted records instead of only those that are not */
  readonly deleted: boolean;
}

export interface RecordRow {
  id: string;
  revision: number;
  values: Record<string, StoredValue>;
  progress: Record<string, StoredValue> | null;
  progressMonth: string | null;
  deletedAt: string | null;
}

export interface ListResult {
  rows: RecordRow[];
  total: number;
  /** field → exact sum of the smallest unit over the whole query, as integer text */
  sums: Record<string, string>;
}

export interface Records {
  /** Also deleted ones (see deletedAt). */
  get(ledger: Ledger, id: string): StoredRecord | undefined;
  /** All months of a record, ascending. */
  months(ledger: Ledger, id: string): MonthOfProgress[];
  /** The latest month up to and with `asOf`. */
  monthAsOf(ledger: Ledger, id: string, asOf: string): MonthOfProgress | undefined;
  /** By canonical key (naturalKey of db/ledgers); not deleted ones. */
  findByKey(ledger: Ledger, naturalKey: string): StoredRecord | undefined;
  /** One page, sorted, filtered and searched in SQL, with the sums of the whole query. Throws LedgerUnknown, QueryInvalid. */
  list(query: ListQuery): ListResult;
  /** Records that are not deleted, by the official township order, then the natural key. */
  all(ledger: Ledger): Iterable<StoredRecord>;
  /** Up to 50 values for suggestions: the declaration's options first, then those in use. Throws QueryInvalid. */
  fieldValues(ledger: Ledger, field: string, search: string): string[];
  /** Throws DuplicateKey, and like every write of a record ClosedPeriod where its period is closed and no reason is given. */
  add(ledger: Ledger, entry: Entry & { readonly values: Values }, cause: Cause): StoredRecord;
  /** Writes nothing and keeps the revision where nothing differs. Throws RecordMissing, RecordChanged, DuplicateKey. */
  update(ledger: Ledger, id: string, revision: number, entry: Entry, cause: Cause): StoredRecord;
  /** Marks as deleted; the months stay. Throws RecordMissing, RecordChanged. */
  remove(ledger: Ledger, id: string, revision: number, cause: Cause): void;
  /** Takes a deletion back. Throws RecordMissing, RecordChanged, DuplicateKey. */
  restore(ledger: Ledger, id: string, revision: number, cause: Cause): void;
  /** Throws RecordMissing (also where the month is not there), RecordChanged. */
  removeMonth(ledger: Ledger, id: string, revision: number, month: string, cause: Cause): void;
  /**
   * Puts into the log that the personal values of records were shown or written out in clear, and why (cause.reason). The records
   * stay as they are. Throws RecordMissing.
   */
  reveal(ledger: Ledger, ids: Iterable<string>, cause: Cause): void;
  /** How many are not deleted. */
  count(ledger: Ledger): number;
  /** When the ledger was last changed, null where it is empty. */
  updatedAt(ledger: Ledger): string | null;
  /** The newest month of progress in any ledger, or null. */
  latestMonth(): string | null;
}

export interface Batch {
  readonly id: string;
  readonly file: string;
  readonly hash: string;
  readonly at: string;
  readonly actor: string;
  readonly asOf: string | null;
  readonly status: "committed" | "undone";
  readonly undoneAt: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly ledgers: readonly string[];
  readonly summary: unknown;
}

export interface BatchEntry {
  readonly file: string;
  /** Hash of the file's content */
  readonly hash: string;
  readonly asOf: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly ledgers: readonly string[];
  /** JSON, kept as it is */
  readonly summary: unknown;
}

export interface Batches {
  /** Opens a batch inside the caller's transaction; its writes carry the id as cause.batch. */
  begin(entry: BatchEntry): string;
  get(id: string): Batch | undefined;
  /** Newest first; pages count from 1. */
  list(page: number, pageSize: number): { rows: Batch[]; total: number };
  /** The latest batch of a file with this content that is not undone. */
  findByHash(hash: string): Batch | undefined;
  /** Puts every row of the batch back byte-equal. Throws BatchMissing, BatchUndone, BatchChanged. */
  undo(id: string, cause: Cause): void;
}

export interface LogEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: LogAction;
  readonly cause: Cause["kind"];
  readonly reason: string | null;
  readonly batch: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  /** The month whose progress changed, null for the record itself */
  readonly month: string | null;
  readonly changes: readonly { readonly field: string; readonly before: StoredValue; readonly after: StoredValue }[];
}

/** "reveal": nothing was written; personal values were shown or written out in clear. */
export type LogAction = "add" | "update" | "remove" | "restore" | "removeMonth" | "reveal";

export interface ChangeLog {
  /** Newest first. @param after only rows behind this one of the log (its seq) */
  ofRecord(ledger: Ledger, id: string, after?: number): LogEntry[];
  /** The records that were written behind a row of the log, by ledger; settings and the like are none. */
  changedSince(seq: number): Map<string, string[]>;
}

export interface Settings {
  get(name: string): string | null;
  /** `cause`: by hand, where nothing else is said. */
  set(name: string, value: string, cause?: Cause): void;
}

/** A table of the bureau's own: a saved variant of one of the program's, or a workbook with tags. */
export interface OwnTableHead {
  readonly id: string;
  readonly revision: number;
  readonly kind: "variant" | "template";
  readonly name: string;
  /** The table a variant is of; null for templates */
  readonly base: string | null;
  /** JSON, kept as it is */
  readonly definition: unknown;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
}

export interface OwnTable extends OwnTableHead {
  /** A template's .xlsx as it came; null for variants */
  readonly workbook: Uint8Array | null;
}

export interface OwnTableEntry {
  /** null adds one; else the id and the revision that the caller has seen */
  readonly id: string | null;
  readonly revision: number | null;
  readonly kind: "variant" | "template";
  readonly name: string;
  readonly base: string | null;
  readonly definition: unknown;
  /** undefined leaves the stored one */
  readonly workbook?: Uint8Array | null;
}

export interface OwnTables {
  /** In the order in which they were added; only deleted ones where asked for. */
  list(deleted?: boolean): OwnTableHead[];
  /** Also a deleted one (see deletedAt). */
  get(id: string): OwnTable | undefined;
  /** Writes nothing and keeps the revision where nothing differs. Throws NameTaken, RecordMissing, RecordChanged. */
  save(entry: OwnTableEntry): OwnTable;
  /** Marks as deleted. Throws RecordMissing, RecordChanged. */
  remove(id: string, revision: number): void;
  /** Takes a deletion back. Throws RecordMissing, RecordChanged, NameTaken. */
  restore(id: string, revision: number): void;
}

/** An open store. One process at a time; everything is synchronous. */
export interface Store {
  /** Full path of the database file */
  readonly file: string;
  readonly folder: string;
  /** Written by a newer version: every write throws StoreRefused store-newer */
  readonly readonly: boolean;
  /** For the figures' SQL, which only reads */
  readonly database: Database;
  /** BEGIN IMMEDIATE … COMMIT. Nested calls join the outer one; if a nested one throws, the outer one cannot commit. Throws StoreRefused disk-full. */
  transaction<T>(work: () => T): T;
  /** The same over work that awaits between chunks; the caller keeps other writers out. Never nested. */
  transactionInSteps<T>(work: () => Promise<T>): Promise<T>;
  readonly records: Records;
  readonly batches: Batches;
  readonly log: ChangeLog;
  readonly settings: Settings;
  readonly ownTables: OwnTables;
  readonly closings: Closings;
  readonly summaries: Summaries;
  /**
   * Runs `work` on records and settings as they stood when row `seq` of the change log was the last one. All of it happens in a
   * transaction that is rolled back: the store is as it was. Not within a transaction. Throws StoreRefused store-newer.
   */
  lookBack<T>(seq: number, work: (store: Pick<Store, "database">) => T): T;
  close(): void;
}
