import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import Database from "better-sqlite3";
import { ledgers as allLedgers, type Ledger } from "../ledgers/index.ts";
import { assembleStore } from "./assembleStore.ts";
import { inspectFile, rememberSideFiles } from "./core/inspectFile.ts";
import { lockFolder } from "./core/lockFolder.ts";
import { StoreRefused } from "./core/StoreRefused.ts";
import { storeFiles } from "./core/storeFiles.ts";
import { createFile } from "./migrations/createFile.ts";
import { migrations as allMigrations } from "./migrations/index.ts";
import type { Migration } from "./migrations/Migration.ts";
import { migrate } from "./migrations/migrate.ts";
import type { Store } from "./Store.ts";

export interface OpenOptions {
  /** The data folder; made where it is missing */
  readonly folder: string;
  /** Who stands in the log */
  readonly actor?: string;
  /** The time for the log, as "2026-11-23T08:00:00.000Z" */
  readonly now?: () => string;
}

/** What a store is made of; tests open stores of other versions with it. */
export interface Declarations {
  readonly ledgers: readonly Ledger[];
  readonly migrations: readonly Migration[];
}

/**
 * Opens the store of a data folder, alone. Looks before it touches: whatever refuses leaves every byte of the folder as it was.
 * A file of a newer version opens read-only (store.readonly).
 * @throws StoreRefused store-locked | store-readonly | store-damaged | store-foreign | store-newer (not even readable) |
 *   migration-failed | disk-full
 */
export function openStore(
  options: OpenOptions,
  declarations: Declarations = { ledgers: allLedgers, migrations: allMigrations },
): Store {
  const folder = resolve(options.folder);
  const files = storeFiles(folder);
  const now = options.now ?? (() => new Date().toISOString());
  makeWritableFolder(folder);
  const lock = lockFolder(folder);
  try {
    if (!existsSync(files.database)) {
      if (existsSync(files.wal)) {
        throw new StoreRefused("store-damaged", {
          folder,
          file: files.database,
          why: "the database is gone, its log is there",
        });
      }
      createFile(folder, declarations.migrations, declarations.ledgers);
    }
    const version = inspectFile(folder);
    const newer = version > declarations.migrations.length;
    const restoreSideFiles = newer ? rememberSideFiles(folder) : () => {};
    const database = connect(files.database, newer);
    try {
      if (!newer) migrate(database, folder, version, declarations.migrations, declarations.ledgers, now);
      return assembleStore(database, {
        folder,
        file: files.database,
        readonly: newer,
        actor: options.actor ?? "本机用户",
        now,
        ledgers: declarations.ledgers,
        closed: () => {
          restoreSideFiles();
          lock.release();
        },
      });
    } catch (error) {
      database.close();
      restoreSideFiles();
      // A newer store may have other tables altogether.
      const unreadable = newer && error instanceof Database.SqliteError;
      throw unreadable
        ? new StoreRefused("store-newer", { folder, file: files.database, why: error.message }, error)
        : error;
    }
  } catch (error) {
    lock.withdraw();
    throw error;
  }
}

function makeWritableFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    for (const file of [storeFiles(folder).database, storeFiles(folder).lock]) {
      if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreRefused("store-readonly", { folder, file: storeFiles(folder).database, why }, error);
  }
}

/** WAL and synchronous FULL: a commit that was answered survives a power cut. */
function connect(file: string, readonly: boolean): Database.Database {
  const database = new Database(file, { readonly, fileMustExist: true, timeout: 5000 });
  database.pragma("trusted_schema = OFF");
  database.pragma("foreign_keys = ON");
  database.pragma("cache_size = -16384");
  database.pragma("temp_store = MEMORY");
  if (!readonly) {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
  }
  return database;
}
