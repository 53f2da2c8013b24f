import { renameSync, rmSync } from "node:fs";
import Database, { SqliteError } from "better-sqlite3";
import type { Ledger } from "../../ledgers/index.ts";
import { StoreRefused } from "../core/StoreRefused.ts";
import { APPLICATION_ID, storeFiles } from "../core/storeFiles.ts";
import { syncFile, syncFolder } from "../core/syncFile.ts";
import type { Migration } from "./Migration.ts";
import { runSteps } from "./migrate.ts";

/**
 * Makes a new store under another name and gives it its own once it is whole, so that a power cut never leaves half a store.
 * Only called under the folder's lock.
 */
export function createFile(folder: string, migrations: readonly Migration[], ledgers: readonly Ledger[]): void {
  const files = storeFiles(folder);
  const leftovers = [files.unfinished, `${files.unfinished}-journal`];
  try {
    for (const file of leftovers) rmSync(file, { force: true });
    const database = new Database(files.unfinished);
    try {
      // Rows and log rows are long: pages of 8 KB make an import a fifth faster than SQLite's 4 KB.
      database.pragma("page_size = 8192");
      database.pragma("synchronous = FULL");
      database.pragma(`application_id = ${APPLICATION_ID}`);
      runSteps(database, migrations, migrations.length, ledgers);
      database.pragma("journal_mode = WAL");
    } finally {
      database.close();
    }
    syncFile(files.unfinished);
    renameSync(files.unfinished, files.database);
    syncFolder(folder);
  } catch (error) {
    for (const file of leftovers) rmSync(file, { force: true });
    throw refusalOf(error, folder);
  }
}

function refusalOf(error: unknown, folder: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why = error instanceof Error ? error.message : String(error);
  if (code === "SQLITE_FULL" || code === "ENOSPC") return new StoreRefused("disk-full", { folder, why }, error);
  if (error instanceof SqliteError && /^SQLITE_(?:READONLY|CANTOPEN|PERM)/.test(code)) {
    return new StoreRefused("store-readonly", { folder, why }, error);
  }
  return error;
}
