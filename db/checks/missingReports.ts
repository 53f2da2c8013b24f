import type { Database } from "better-sqlite3";
import { periodParameters } from "../figures/periodParameters.ts";
import { townshipField } from "../figures/scopeSql.ts";
import { townshipOrder } from "../figures/townshipOrder.ts";
import { type Ledger, ledgers, progressTableName, tableName } from "../ledgers/index.ts";

/** Who has, and who has not, reported the month's progress of one ledger. */
export interface MissingReport {
  readonly ledger: string;
  /** Townships that owe a report: with work of the year that was not finished before the month */
  readonly expected: number;
  /** Those of them without any progress entered for exactly this month, in the official order */
  readonly missing: readonly string[];
}

/** Ledgers that townships report month by month: progress, and one township a record. */
const reported = ledgers.filter((ledger) => ledger.progress && townshipField(ledger) !== undefined);

/**
 * The townships that have not reported this month, ledger by ledger, in the order of the menu. A township with nothing left to
 * do owes nothing; a ledger in which nobody owes anything is left out.
 */
export function missingReports(database: Database, asOf: string): MissingReport[] {
  const order = townshipOrder(database);
  const place = (township: string): number => (order.indexOf(township) + order.length + 1) % (order.length + 1);
  return reported.flatMap((ledger) => {
    const rows = owing(database, ledger, asOf);
    const missing = rows.filter(({ reports }) => reports === 0).map(({ township }) => township);
    return rows.length === 0
      ? []
      : [{ ledger: ledger.id, expected: rows.length, missing: missing.sort((a, b) => place(a) - place(b)) }];
  });
}

function owing(database: Database, ledger: Ledger, asOf: string): { township: string; reports: number }[] {
  const months = progressTableName(ledger);
  const township = `r."${townshipField(ledger)}"`;
  const there = `r.deleted_at IS NULL ${ledger.fields.年度 ? "AND r.年度 = :year" : ""}`;
  const work = `SELECT 1 FROM ${tableName(ledger)} r WHERE ${township} = place.township AND ${there}`;
  // Township by township, as the first record that owes and the first that reports answer for all of it.
  return database
    .prepare<[Readonly<Record<string, string | number>>], { township: string; reports: number }>(
      `SELECT township, EXISTS (${work} AND EXISTS (SELECT 1 FROM ${months} m WHERE m.record_id = r.id AND m.month = :asOf)) AS reports
         FROM (SELECT DISTINCT ${township} AS township FROM ${tableName(ledger)} r WHERE ${there} AND ${township} IS NOT NULL) place
        WHERE EXISTS (${work} AND NOT coalesce(${doneBefore(ledger)}, 0))`,
    )
    .all(periodParameters(asOf));
}

/** SQL: the work was done with before the month. */
function doneBefore(ledger: Ledger): string {
  if (ledger.progress?.状态) {
    return `(SELECT e.状态 FROM ${progressTableName(ledger)} e
    WHERE e.record_id = r.id AND e.month < :asOf ORDER BY e.month DESC LIMIT 1) = '完工'`;
  }
  return ledger.fields.解决日期 ? "r.解决日期 < :asOf || '-01'" : "0";
}
