import { existsSync, rmSync } from "node:fs";
import Database, { SqliteError } from "better-sqlite3";
import { StoreRefused } from "./StoreRefused.ts";
import { storeFiles } from "./storeFiles.ts";

export interface FolderLock {
  release(): void;
  /** Releases, and leaves the folder as it was found. */
  withdraw(): void;
}

/**
 * Keeps every other process from opening the same data folder for as long as this one has it open: an empty lock database held by
 * an exclusive transaction. These are the system's own file locks, so a killed process or a power cut leaves nothing behind that
 * would have to be cleared away. The journal stays in memory: the file is never written.
 * @throws StoreRefused store-locked | store-readonly | store-foreign
 */
export function lockFolder(folder: string): FolderLock {
  const file = storeFiles(folder).lock;
  const existed = existsSync(file);
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { timeout: 200 });
    database.pragma("journal_mode = MEMORY");
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database?.close();
    throw refusalOf(error, folder, file);
  }
  const held = database;
  return {
    release: () => {
      held.close();
    },
    withdraw: () => {
      held.close();
      if (!existed) rmSync(file, { force: true });
    },
  };
}

function refusalOf(error: unknown, folder: string, file: string): unknown {
  if (!(error instanceof SqliteError)) return error;
  const detail = { folder, file, why: `${error.code}: ${error.message}` };
  if (error.code.startsWith("SQLITE_BUSY")) return new StoreRefused("store-locked", detail, error);
  if (error.code.startsWith("SQLITE_NOTADB")) return new StoreRefused("store-foreign", detail, error);
  return new StoreRefused("store-readonly", detail, error);
}
