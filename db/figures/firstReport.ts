import type { Database } from "better-sqlite3";
import { firstReportSql } from "./sinceBegunSql.ts";

/** After every month that a book can have. */
const EVER = "9999-12";

/** The first month that the book has a 投资月报 of (or that is marked 本月无数据); null without any. */
export function firstReport(database: Database): string | null {
  return (
    database.prepare<[{ asOf: string }], string | null>(`SELECT ${firstReportSql}`).pluck().get({ asOf: EVER }) ?? null
  );
}
