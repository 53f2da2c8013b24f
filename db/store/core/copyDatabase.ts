import { existsSync, renameSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { quoted } from "./quoted.ts";
import { syncFile } from "./syncFile.ts";
import { tableNames } from "./tableNames.ts";

/**
 * Copies an open database to a new file and opens the copy again to prove it: whole, same version, as many rows in every table.
 * The file has its name only once it is proved. `file` must not exist.
 */
export function copyDatabase(source: Database.Database, file: string): void {
  if (existsSync(file)) throw new Error(`${file} exists`);
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  try {
    source.prepare("VACUUM INTO ?").run(unfinished);
    const copy = new Database(unfinished, { readonly: true, fileMustExist: true });
    try {
      proveCopy(source, copy);
    } finally {
      copy.close();
    }
    syncFile(unfinished);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function proveCopy(source: Database.Database, copy: Database.Database): void {
  const integrity = copy.pragma("integrity_check(1)", { simple: true });
  if (integrity !== "ok") throw new Error(`copy: ${String(integrity)}`);
  for (const name of ["user_version", "application_id"]) {
    if (copy.pragma(name, { simple: true }) !== source.pragma(name, { simple: true }))
      throw new Error(`copy: ${name} differs`);
  }
  for (const table of tableNames(source)) {
    const count = (database: Database.Database): unknown =>
      database
        .prepare(`SELECT count(*) FROM ${quoted(table)}`)
        .pluck()
        .get();
    if (count(source) !== count(copy)) throw new Error(`copy: ${table} has another number of rows`);
  }
}
