import type { Database } from "better-sqlite3";
import { conditionOf } from "../figures/conditionOf.ts";
import { periodParameters } from "../figures/periodParameters.ts";
import { scopeSql, townshipField } from "../figures/scopeSql.ts";
import { ofAnyYear, ofYear } from "../figures/scopes.ts";
import { townshipOrder } from "../figures/townshipOrder.ts";
import {
  checkValues,
  type Ledger,
  ledgers,
  progressTableName,
  recordTitle,
  type StoredValue,
  type Values,
} from "../ledgers/index.ts";
import type { Finding } from "./Finding.ts";

/**
 * The ledgers' own rules, run again over what is stored, with the progress of the month: records written before a rule was
 * there, or accepted with a warning, show up here. Ledgers with a 年度 are looked at for the year, the others whole, and both as
 * they stand at the end of the month: what is dated later contradicts nothing yet.
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
  const monthly = progressNames.map((name) => `, p."${name}"`).join("");
  const months = progressTableName(ledger);
  const progress = ledger.progress
    ? `LEFT JOIN ${months} p ON p.record_id = s.record
         AND p.month = (SELECT max(m.month) FROM ${months} m WHERE m.record_id = s.record AND m.month <= :asOf)`
    : "";
  const scope = ledger.fields.年度 ? ofYear(ledger.id) : ofAnyYear(ledger.id);
  const rows = database
    .prepare<[Readonly<Record<string, string | number>>], Record<string, StoredValue>>(
      `SELECT s.*, ${ledger.progress ? "p.month" : "NULL"} AS "as of"${monthly}
        FROM (SELECT * FROM (${scopeSql(ledger, "")}) WHERE ${conditionOf(scope)}) s ${progress} ORDER BY s.record`,
    )
    .iterate(periodParameters(asOf));
  const township = townshipField(ledger);
  for (const row of rows) {
    const about = { ledger: ledger.id, record: String(row.record), label: recordTitle(ledger, row) };
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
