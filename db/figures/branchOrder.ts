import type { Database } from "better-sqlite3";

/** The bureau's party branches (基础资料) as they were entered. */
export function branchOrder(database: Database): string[] {
  return database.prepare<[], string>("SELECT 名称 FROM branches WHERE deleted_at IS NULL ORDER BY id").pluck().all();
}
