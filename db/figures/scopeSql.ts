import { type Field, fieldKinds, type Ledger, progressTableName, tableName } from "../ledgers/index.ts";

/**
 * A ledger as it stands in a month (:asOf), as a SELECT to be put in brackets: one row per record that is not deleted, with
 * `record` (its id), every field under its own name, and the progress of the latest month <= :asOf, that month being
 * `progressMonth`. A record without such a month counts as 未开工 with 0 done (figures.yaml), so conditions need not think of it.
 * @param asked the SQL that is asked of it: months are looked up only where it names something of them
 */
export function scopeSql(ledger: Ledger, asked: string): string {
  // The plus keeps SQLite from walking the table by an index of undeleted records, which is slower than reading it through.
  const there = "+r.deleted_at IS NULL";
  const columns = ["r.id AS record", ...Object.keys(ledger.fields).map((name) => `r."${name}"`)];
  const monthly = Object.entries(ledger.progress ?? {}).filter(([name]) => asked.includes(name));
  const needed = monthly.length > 0 || (ledger.progress && asked.includes("progressMonth"));
  if (!needed) return `SELECT ${columns.join(", ")}, NULL AS progressMonth FROM ${tableName(ledger)} r WHERE ${there}`;
  for (const [name, field] of monthly) {
    columns.push(`CASE WHEN p.month IS NULL THEN ${withoutProgress(field)} ELSE p."${name}" END AS "${name}"`);
  }
  const months = progressTableName(ledger);
  return `SELECT ${columns.join(", ")}, p.month AS progressMonth FROM ${tableName(ledger)} r
    LEFT JOIN ${months} p ON p.record_id = r.id AND p.month =
      (SELECT MAX(m.month) FROM ${months} m WHERE m.record_id = r.id AND m.month <= :asOf)
    WHERE ${there}`;
}

function withoutProgress(field: Field): string {
  if (field.options?.includes("未开工")) return "'未开工'";
  return fieldKinds[field.kind].measured ? "0" : "NULL";
}

/** The field that says which township a record belongs to; undefined where it has none or several. */
export function townshipField(ledger: Ledger): string | undefined {
  return Object.entries(ledger.fields).find(([, field]) => field.kind === "township" && !field.many)?.[0];
}
