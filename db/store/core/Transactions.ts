import { type Database, SqliteError } from "better-sqlite3";
import { Refusal } from "./refusals.ts";
import { StoreRefused } from "./StoreRefused.ts";

/**
 * BEGIN IMMEDIATE … COMMIT around the outermost call; inner calls join it. There are no savepoints, so what fails halfway must
 * not be committed by an outer caller who catches the error: it spoils the whole transaction.
 */
export class Transactions {
  readonly #database: Database;
  readonly #places: Record<string, string>;
  readonly #readonly: boolean;
  readonly #committed: () => void;
  #depth = 0;
  #spoilt: { readonly error: unknown } | null = null;
  #generation = 0;

  constructor(database: Database, places: Record<string, string>, readonly: boolean, committed: () => void) {
    this.#database = database;
    this.#places = places;
    this.#readonly = readonly;
    this.#committed = committed;
  }

  /** Counts the transactions since opening; what was computed under another number may be stale. */
  get generation(): number {
    return this.#generation;
  }

  /** Somebody is writing. */
  get open(): boolean {
    return this.#depth > 0;
  }

  /** A caller's own transaction: any error spoils the outer one. */
  run<T>(work: () => T): T {
    return this.#depth === 0 ? this.#outermost(work) : this.#joined(work, false);
  }

  /** One call of the store: a Refusal is thrown before anything is written, and spoils nothing. */
  write<T>(work: () => T): T {
    if (this.#spoilt) throw this.#spoilt.error;
    return this.#depth === 0 ? this.#outermost(work) : this.#joined(work, true);
  }

  /** The transaction cannot be committed any more. */
  spoil(error: unknown): void {
    this.#spoilt ??= { error };
  }

  /**
   * One transaction over work that gives the event loop a turn now and then (an import of 100,000 rows), so that a window stays
   * alive and the user can cancel. Whoever calls it keeps other writers out meanwhile (the router's queue does): their calls
   * would join this transaction.
   */
  async runInSteps<T>(work: () => Promise<T>): Promise<T> {
    if (this.#depth > 0) throw new Error("a transaction in steps cannot be nested");
    this.#begin();
    try {
      const result = await work();
      this.#commit();
      return result;
    } catch (error) {
      throw this.#rolledBack(error);
    } finally {
      this.#end();
    }
  }

  #joined<T>(work: () => T, refusalsAreHarmless: boolean): T {
    this.#depth += 1;
    try {
      return work();
    } catch (error) {
      if (!(refusalsAreHarmless && error instanceof Refusal)) this.spoil(error);
      throw error;
    } finally {
      this.#depth -= 1;
    }
  }

  #outermost<T>(work: () => T): T {
    this.#begin();
    try {
      const result = work();
      this.#commit();
      return result;
    } catch (error) {
      throw this.#rolledBack(error);
    } finally {
      this.#end();
    }
  }

  #begin(): void {
    if (this.#readonly) throw new StoreRefused("store-newer", this.#places);
    this.#spoilt = null;
    try {
      this.#database.exec("BEGIN IMMEDIATE");
    } catch (error) {
      throw refusalOf(error, this.#places);
    }
    this.#generation += 1;
    this.#depth = 1;
  }

  #commit(): void {
    if (this.#spoilt) throw this.#spoilt.error;
    this.#database.exec("COMMIT");
    try {
      this.#committed();
    } catch (error) {
      // What is committed stands: a write-ahead log that could not be made shorter now is made so later.
      if (!(error instanceof SqliteError)) throw error;
    }
  }

  #rolledBack(error: unknown): unknown {
    if (this.#database.inTransaction) this.#database.exec("ROLLBACK");
    return refusalOf(error, this.#places);
  }

  #end(): void {
    this.#depth = 0;
    this.#spoilt = null;
    this.#generation += 1;
  }
}

/** SQLite's own reasons not to write, in the store's words; anything else as it is. */
function refusalOf(error: unknown, places: Record<string, string>): unknown {
  if (!(error instanceof SqliteError)) return error;
  const detail = { ...places, why: `${error.code}: ${error.message}` };
  if (error.code === "SQLITE_FULL") return new StoreRefused("disk-full", detail, error);
  if (error.code.startsWith("SQLITE_BUSY")) return new StoreRefused("store-locked", detail, error);
  if (error.code.startsWith("SQLITE_READONLY")) return new StoreRefused("store-readonly", detail, error);
  if (error.code.startsWith("SQLITE_CORRUPT")) return new StoreRefused("store-damaged", detail, error);
  return error;
}
