import { rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { wordColumns } from "./recordWords.ts";

/** Raised whenever what the index holds of a record changes: an index of another make is thrown away. */
const MAKE = 1;

/** Ledger and number of a record in one integer, so that a ledger's records stand together: ledger × 2³² + number. */
export const LEDGER_SPAN = 4_294_967_296;

/**
 * Opens the index of a data folder, or a fresh one where it is missing, damaged or of another make. In memory where the folder
 * must not be touched.
 * @param folder null: in memory
 */
export function openIndexFile(folder: string | null): Database.Database {
  if (folder === null) return prepared(new Database(":memory:"));
  const file = join(folder, "search.sqlite");
  let database: Database.Database | undefined;
  try {
    database = new Database(file);
    const make = database.pragma("user_version", { simple: true });
    if (make === MAKE) return prepared(database);
  } catch {
    // Not a database, or a damaged one: made anew below.
  }
  database?.close();
  for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(`${file}${ending}`, { force: true });
  return prepared(new Database(file));
}

function prepared(database: Database.Database): Database.Database {
  try {
    database.pragma("journal_mode = WAL");
    // A power cut may lose the last pages, never mix them: then the index reads on from an earlier row of the log.
    database.pragma("synchronous = NORMAL");
    database.pragma("cache_size = -32768");
    database.pragma("temp_store = MEMORY");
    database.exec(`
      CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS ledgers (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
      CREATE TABLE IF NOT EXISTS documents (number INTEGER PRIMARY KEY, record_id TEXT NOT NULL UNIQUE) STRICT;
      CREATE TABLE IF NOT EXISTS syllables (syllable TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
      CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
        ${wordColumns.join(", ")}, content = '', contentless_delete = 1, tokenize = 'ascii'
      );
    `);
    database.pragma(`user_version = ${MAKE}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
