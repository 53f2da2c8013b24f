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
  /** Those of them with such work that nobody has told this month's progress of, in the official order */
  readonly missing: readonly string[];
}

/** Ledgers that townships report month by month: progress, and one township a record. */
const reported = ledgers.filter((ledger) => ledger.progress && townshipField(ledger) !== undefined);

/**
 * The townships that have not reported this month, ledger by ledger, in the order of the menu: a township has reported when all of
 * its open works carry the month, not one of them. One with nothing left to do owes nothing; a ledger in which nobody owes anything
 * is left out.
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
  const open = `SELECT 1 FROM ${tableName(ledger)} r
    WHERE ${township} = place.township AND ${there} AND NOT ${doneBefore(ledger)}`;
  const told = `EXISTS (SELECT 1 FROM ${months} m WHERE m.record_id = r.id AND m.month = :asOf)`;
  // Township by township, as the first record that owes and the first that is not told of answer for all of it.
  return database
    .prepare<[Readonly<Record<string, string | number>>], { township: string; reports: number }>(
      `SELECT township, NOT EXISTS (${open} AND NOT ${told}) AS reports
         FROM (SELECT DISTINCT ${township} AS township FROM ${tableName(ledger)} r WHERE ${there} AND ${township} IS NOT NULL) place
        WHERE EXISTS (${open})`,
    )
    .all(periodParameters(asOf));
}

/** SQL: the work was done with before the month began, by its date or by what was last told of it. */
function doneBefore(ledger: Ledger): string {
  const last = (field: string): string => `(SELECT e."${field}" FROM ${progressTableName(ledger)} e
    WHERE e.record_id = r.id AND e.month < :asOf ORDER BY e.month DESC LIMIT 1)`;
  const said = ledger.progress?.状态 ? "状态" : ledger.progress?.阶段 ? "阶段" : undefined;
  if (said) return `(coalesce(r.完工日期 < :asOf, 0) OR coalesce(${last(said)} = '完工', 0))`;
  if (!ledger.fields.解决日期) return "0";
  return `(coalesce(r.解决日期 < :asOf, 0) OR coalesce(${last("已征面积")} >= r.应征面积, 0)
    OR coalesce(${last("已拆户数")} >= r.应拆户数, 0))`;
}
