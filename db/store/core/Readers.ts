import { existsSync, statSync } from "node:fs";
import Database, { SqliteError } from "better-sqlite3";
import { StoreRefused } from "./StoreRefused.ts";

/** A book at rest, on a connection of its own; whoever opened it lets it go. */
export interface Snapshot<S> {
  readonly store: S;
  /** What a reading that failed is to be told: its own error, or that it was let go. */
  failure(error: unknown): unknown;
  release(): void;
}

interface Open<S> extends Snapshot<S> {
  /** It kept the write-ahead log from being emptied */
  letGo(): void;
}

/** So much of the write-ahead log may gather behind a snapshot, in bytes. */
const MOST_LOG = 256 * 1024 * 1024;

/**
 * The connections that read: each sees what is committed, as it stood when its snapshot began, and never an import that is still
 * being written. One is kept for what answers at once, with the statements and list caches it has prepared; whoever awaits gets its
 * own. A snapshot keeps the write-ahead log from being emptied: one that stands too long is let go, and its reader told so.
 */
export class Readers<S> {
  readonly #file: string;
  readonly #assemble: (database: Database.Database) => S;
  readonly #open = new Set<Open<S>>();
  #kept: { readonly database: Database.Database; readonly store: S } | undefined;

  /** @param assemble makes the store of a connection */
  constructor(file: string, assemble: (database: Database.Database) => S) {
    this.#file = file;
    this.#assemble = assemble;
  }

  /** Work that answers without an await, on the kept connection. Never within itself. */
  now<T>(work: (store: S) => T): T {
    this.#kept ??= this.#connected();
    const { database, store } = this.#kept;
    database.exec("BEGIN");
    try {
      const result = work(store);
      if (result instanceof Promise) throw new Error("work that awaits needs a snapshot of its own");
      return result;
    } catch (error) {
      // What a failed statement leaves of list caches nobody knows.
      if (error instanceof SqliteError) this.#kept = undefined;
      throw error;
    } finally {
      // Committed also where the work failed: a list cache made in it stays, and is known.
      if (database.inTransaction) database.exec("COMMIT");
      if (!this.#kept) database.close();
    }
  }

  /** Work that may await, on a snapshot and a connection of its own. */
  async inSteps<T>(work: (store: S) => T | Promise<T>): Promise<T> {
    const snapshot = this.snapshot();
    try {
      return await work(snapshot.store);
    } catch (error) {
      throw snapshot.failure(error);
    } finally {
      snapshot.release();
    }
  }

  snapshot(): Snapshot<S> {
    const { database, store } = this.#connected();
    let tooLong = false;
    const snapshot: Open<S> = {
      store,
      failure: (error) => (tooLong ? new StoreRefused("reading-too-long", {}, error) : error),
      release: () => {
        this.#open.delete(snapshot);
        database.close();
      },
      letGo: () => {
        tooLong = true;
        try {
          database.close();
        } catch {
          // Within a statement: it is let go when the reader ends.
        }
      },
    };
    try {
      database.exec("BEGIN");
      // BEGIN alone takes no snapshot: the first read does.
      database.pragma("data_version");
    } catch (error) {
      database.close();
      throw error;
    }
    this.#open.add(snapshot);
    return snapshot;
  }

  /** After a commit: where too much has gathered in the write-ahead log and a snapshot holds it, the snapshots go. */
  afterCommit(writer: Database.Database): void {
    const log = `${this.#file}-wal`;
    if (this.#open.size === 0 || !existsSync(log) || statSync(log).size <= MOST_LOG) return;
    const [state] = writer.pragma("wal_checkpoint(PASSIVE)") as { log: number; checkpointed: number }[];
    const pageSize = Number(writer.pragma("page_size", { simple: true }));
    if (!state || state.checkpointed >= state.log || state.log * pageSize <= MOST_LOG) return;
    for (const snapshot of this.#open) snapshot.letGo();
  }

  /** All of them, before the writer: who closes last takes the side files away, and a reader cannot. */
  close(): void {
    for (const snapshot of this.#open) snapshot.release();
    this.#kept?.database.close();
    this.#kept = undefined;
  }

  #connected(): { database: Database.Database; store: S } {
    const database = new Database(this.#file, { readonly: true, fileMustExist: true, timeout: 5000 });
    try {
      database.pragma("trusted_schema = OFF");
      database.pragma("cache_size = -16384");
      database.pragma("temp_store = MEMORY");
      return { database, store: this.#assemble(database) };
    } catch (error) {
      database.close();
      throw error;
    }
  }
}
