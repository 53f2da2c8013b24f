import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { StoreRefused } from "./StoreRefused.ts";
import { APPLICATION_ID, storeFiles } from "./storeFiles.ts";

/**
 * Looks at the database without leaving a trace: is it whole, is it ours, which version wrote it. Only called under the folder's
 * lock. A read-only connection never moves what a power cut left in the write-ahead log; the side files it makes are taken away
 * again, and a shared-memory index that was there is put back.
 * @returns user_version: the number of migrations the file has had
 * @throws StoreRefused store-damaged | store-foreign
 */
export function inspectFile(folder: string): number {
  const files = storeFiles(folder);
  const places = { folder, file: files.database };
  if (statSync(files.database).size === 0) throw new StoreRefused("store-damaged", { ...places, why: "empty file" });
  return withoutTrace(folder, () => {
    let database: Database.Database | undefined;
    try {
      database = new Database(files.database, { readonly: true, fileMustExist: true, timeout: 2000 });
      database.pragma("trusted_schema = OFF");
      const applicationId = database.pragma("application_id", { simple: true });
      if (applicationId !== APPLICATION_ID) throw new StoreRefused("store-foreign", places);
      const findings = database.pragma("quick_check(1)", { simple: true });
      if (findings !== "ok") throw new StoreRefused("store-damaged", { ...places, why: String(findings) });
      return Number(database.pragma("user_version", { simple: true }));
    } catch (error) {
      if (error instanceof StoreRefused) throw error;
      if (!(error instanceof Database.SqliteError)) throw error;
      const code = error.code.startsWith("SQLITE_BUSY") ? "store-locked" : "store-damaged";
      throw new StoreRefused(code, { ...places, why: `${error.code}: ${error.message}` }, error);
    } finally {
      database?.close();
    }
  });
}

/** Runs `work` on the read-only database and leaves the side files as they were. */
export function withoutTrace<T>(folder: string, work: () => T): T {
  const restore = rememberSideFiles(folder);
  try {
    return work();
  } finally {
    restore();
  }
}

/** Remembers the side files; the function it gives puts them back as they were, once nothing has the database open. */
export function rememberSideFiles(folder: string): () => void {
  const { wal, sharedMemory } = storeFiles(folder);
  const hadWal = existsSync(wal);
  const index = existsSync(sharedMemory) ? readFileSync(sharedMemory) : null;
  return () => {
    if (!hadWal && existsSync(wal) && statSync(wal).size === 0) rmSync(wal);
    if (index) writeFileSync(sharedMemory, index);
    else rmSync(sharedMemory, { force: true });
  };
}
