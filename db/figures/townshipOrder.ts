import type { Database } from "better-sqlite3";

/** The official townships (基础资料) in their order; of a year, where one is given: those in force in it. */
export function townshipOrder(database: Database, year: number | null = null): string[] {
  return database
    .prepare<[{ year: number | null }], string>(
      `SELECT 名称 FROM townships
       WHERE deleted_at IS NULL
         AND (:year IS NULL OR ((启用年度 IS NULL OR 启用年度 <= :year) AND (停用年度 IS NULL OR :year < 停用年度)))
       ORDER BY 排序, 名称`,
    )
    .pluck()
    .all({ year });
}
