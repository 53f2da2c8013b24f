import type { Database } from "better-sqlite3";

/** The official townships (基础资料) in their order. */
export function townshipOrder(database: Database): string[] {
  const rows = database
    .prepare<[], { name: string }>("SELECT 名称 AS name FROM townships WHERE deleted_at IS NULL ORDER BY 排序, 名称")
    .all();
  return rows.map(({ name }) => name);
}
