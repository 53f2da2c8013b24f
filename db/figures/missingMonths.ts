import type { Database } from "better-sqlite3";
import { type Ledger, MARKS_TABLE, tableName } from "../ledgers/index.ts";
import { periodParameters } from "./periodParameters.ts";

/** The months of the year from January up to an as-of month "2021-03": 2021-01, 2021-02, 2021-03. */
export function monthsUpTo(asOf: string): string[] {
  const year = asOf.slice(0, 4);
  return Array.from(
    { length: Number(asOf.slice(5, 7)) },
    (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`,
  );
}

/**
 * The months of the as-of month's year, up to it, that a ledger of months (月份: 投资月报, 周转量) has nothing of, ascending: no record
 * and no mark 本月无数据. A project without a record in a month that has others had nothing then; that is no gap. Empty: every month
 * came in. For the year before, ask with its own as-of month.
 * @throws Error for a ledger without 月份
 */
export function missingMonths(database: Database, ledger: Ledger, asOf: string): string[] {
  if (!ledger.fields.月份) throw new Error(`${ledger.id} has no months`);
  const told = database
    .prepare<[Readonly<Record<string, string | number>>], string>(
      `SELECT 月份 FROM ${tableName(ledger)} WHERE deleted_at IS NULL AND 月份 BETWEEN :firstMonth AND :asOf
        UNION SELECT month FROM ${MARKS_TABLE}
        WHERE ledger = '${ledger.id}' AND kind = 'ledger' AND month BETWEEN :firstMonth AND :asOf`,
    )
    .pluck()
    .all(periodParameters(asOf));
  return monthsUpTo(asOf).filter((month) => !told.includes(month));
}
