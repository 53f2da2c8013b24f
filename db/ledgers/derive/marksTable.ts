import type { Ledger } from "../defineLedger.ts";
import { tableName } from "./tableSql.ts";
/**
 * What was said of a month in the place of numbers: 无变化 of a record or of a township that has nothing open, 本月无数据 of a ledger
 * of months (月份). A mark is no copy: it stands beside the progress, and what it means is asked for when it is read (toldMonthSql).
 * `subject`: the record's id, the township's name, or "" for the whole ledger.
 */
export const MARKS_TABLE = "progress_marks";

/** The statements that make the table of marks. */
export const marksTableSql: readonly string[] = [
  `CREATE TABLE ${MARKS_TABLE} (
  id TEXT PRIMARY KEY,
  ledger TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('record', 'township', 'ledger')),
  subject TEXT NOT NULL,
  month TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT`,
  `CREATE UNIQUE INDEX ${MARKS_TABLE}_place ON ${MARKS_TABLE} (ledger, kind, subject, month)`,
];

/** SQL: the newest month up to `asOf` that a record is marked 无变化 for, or NULL; both are SQL too. */
export function newestMarkSql({ id }: { readonly id: string }, record: string, asOf: string): string {
  return `(SELECT MAX(k.month) FROM ${MARKS_TABLE} k
    WHERE k.ledger = '${id}' AND k.kind = 'record' AND k.subject = ${record} AND k.month <= ${asOf})`;
}

/** SQL: the months that were marked of a ledger, as `month`; a mark of a record that is deleted says nothing. */
export function markedMonthsSql(ledger: Ledger): string {
  return `SELECT k.month AS month FROM ${MARKS_TABLE} k WHERE k.ledger = '${ledger.id}' AND (k.kind <> 'record'
    OR EXISTS (SELECT 1 FROM ${tableName(ledger)} r WHERE r.id = k.subject AND r.deleted_at IS NULL))`;
}
