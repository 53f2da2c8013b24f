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
  #depth = 0;
  #spoilt: { readonly error: unknown } | null = null;
  #generation = 0;

  constructor(database: Database, places: Record<string, string>, readonly: boolean) {
    this.#database = database;
    this.#places = places;
    this.#readonly = readonly;
  }

  /** Counts the transactions since opening; what was computed under another number may be stale. */
  get generation(): number {
    return this.#generation;
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
    if (this.#readonly) throw new StoreRefused("store-newer", this.#places);
    this.#generation += 1;
    this.#depth = 1;
    this.#spoilt = null;
    try {
      this.#database.exec("BEGIN IMMEDIATE");
      const result = work();
      const spoilt: { readonly error: unknown } | null = this.#spoilt;
      if (spoilt) throw (spoilt as { readonly error: unknown }).error;
      this.#database.exec("COMMIT");
      return result;
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec("ROLLBACK");
      throw refusalOf(error, this.#places);
    } finally {
      this.#depth = 0;
      this.#spoilt = null;
      this.#generation += 1;
    }
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
