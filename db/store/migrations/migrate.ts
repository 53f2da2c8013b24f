import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import type { Ledger } from "../../ledgers/index.ts";
import { copyDatabase } from "../core/copyDatabase.ts";
import { describeSchema } from "../core/describeSchema.ts";
import { StoreRefused } from "../core/StoreRefused.ts";
import { storeFiles } from "../core/storeFiles.ts";
import { declaredSchema } from "./declaredSchema.ts";
import type { Migration } from "./Migration.ts";

/**
 * Brings a store up to date: a verified copy first, then all pending steps in one transaction, then the checks (references,
 * integrity, schema equal to the declarations), and only then the commit.
 * @param from user_version of the file
 * @throws StoreRefused migration-failed (rolled back; detail.backup names the copy) | disk-full
 */
export function migrate(
  database: Database,
  folder: string,
  from: number,
  migrations: readonly Migration[],
  ledgers: readonly Ledger[],
  now: () => string,
): void {
  if (from >= migrations.length) return;
  let backup = "";
  try {
    backup = from === 0 ? "" : copyBefore(database, folder, from, now());
    runSteps(database, migrations.slice(from), migrations.length, ledgers);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const full = error instanceof Error && "code" in error && error.code === "SQLITE_FULL";
    throw new StoreRefused(full ? "disk-full" : "migration-failed", { folder, backup, why }, error);
  }
}

/** Runs steps and checks in one transaction; anything that fails undoes all of it. */
export function runSteps(
  database: Database,
  steps: readonly Migration[],
  version: number,
  ledgers: readonly Ledger[],
): void {
  // References are checked at the end: a step that rebuilds a table may break them in between.
  database.pragma("foreign_keys = OFF");
  try {
    database.exec("BEGIN IMMEDIATE");
    for (const step of steps) {
      for (const statement of step.statements) database.exec(statement);
    }
    database.pragma(`user_version = ${version}`);
    checkResult(database, ledgers);
    database.exec("COMMIT");
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  } finally {
    database.pragma("foreign_keys = ON");
  }
}

function checkResult(database: Database, ledgers: readonly Ledger[]): void {
  const broken = database.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`${broken.length} broken references`);
  const integrity = database.pragma("integrity_check(1)", { simple: true });
  if (integrity !== "ok") throw new Error(String(integrity));
  const [found, declared] = [describeSchema(database), declaredSchema(ledgers)];
  for (const table of new Set([...Object.keys(found), ...Object.keys(declared)])) {
    const [is, should] = [found[table]?.join("\n"), declared[table]?.join("\n")];
    if (is !== should) throw new Error(`table ${table} differs from its declaration:\n${is}\n--\n${should}`);
  }
}

function copyBefore(database: Database, folder: string, from: number, at: string): string {
  const { backups } = storeFiles(folder);
  mkdirSync(backups, { recursive: true });
  const file = join(backups, `升级前-${from}-${at.replace(/[^0-9]/g, "")}.sqlite`);
  copyDatabase(database, file);
  return file;
}
