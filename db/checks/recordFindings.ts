import type { Database } from "better-sqlite3";
import { periodParameters } from "../figures/periodParameters.ts";
import { townshipField } from "../figures/scopeSql.ts";
import { townshipOrder } from "../figures/townshipOrder.ts";
import {
  checkValues,
  type Ledger,
  ledgers,
  progressTableName,
  recordTitle,
  type StoredValue,
  tableName,
  type Values,
} from "../ledgers/index.ts";
import type { Finding } from "./Finding.ts";

/**
 * The ledgers' own rules, run again over what is stored, with the progress of the month: records written before a rule was
 * there, or accepted with a warning, show up here. Ledgers with a 年度 are looked at for the year, the others whole.
 * Also every township that is not on the list of 乡（镇）街道: its numbers would stand in no row of any table.
 */
export function recordFindings(database: Database, asOf: string): Finding[] {
  const townships = new Set(townshipOrder(database));
  return ledgers.flatMap((ledger) => [...findingsOf(database, ledger, asOf, townships)]);
}

function* findingsOf(
  database: Database,
  ledger: Ledger,
  asOf: string,
  townships: ReadonlySet<string>,
): Iterable<Finding> {
  const progressNames = Object.keys(ledger.progress ?? {});
  const monthly = progressNames.map((name) => `p."${name}"`).join(", ");
  const months = progressTableName(ledger);
  const sql = ledger.progress
    ? `SELECT r.*, p.month AS "as of", ${monthly} FROM ${tableName(ledger)} r LEFT JOIN ${months} p ON p.record_id = r.id
         AND p.month = (SELECT max(m.month) FROM ${months} m WHERE m.record_id = r.id AND m.month <= :asOf)`
    : `SELECT r.* FROM ${tableName(ledger)} r`;
  const rows = database
    .prepare<[Readonly<Record<string, string | number>>], Record<string, StoredValue>>(
      `${sql} WHERE r.deleted_at IS NULL ${ledger.fields.年度 ? "AND r.年度 = :year" : ""} ORDER BY r.id`,
    )
    .iterate(periodParameters(asOf));
  const township = townshipField(ledger);
  for (const row of rows) {
    const about = { ledger: ledger.id, record: String(row.id), label: recordTitle(ledger, row) };
    const progress: Values | null = typeof row["as of"] === "string" ? pick(row, progressNames) : null;
    for (const { level, field, message } of checkValues(ledger, row, progress))
      yield { level, rule: "填报规则", ...about, field, message };
    const name = township === undefined ? null : row[township];
    if (typeof name === "string" && township !== undefined && !townships.has(name)) {
      yield {
        level: "error",
        rule: "乡（镇）、街道在册",
        ...about,
        field: township,
        message: `“${name}”不在乡（镇）街道名单中`,
      };
    }
  }
}

function pick(row: Readonly<Record<string, StoredValue>>, names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}
