import { type Field, fieldKinds, type Ledger, progressTableName, tableName } from "../ledgers/index.ts";
import { stateRule, UNREPORTED } from "./stateSql.ts";
import { toldMonthSql } from "./toldMonthSql.ts";

/**
 * A ledger as it stands at the end of a month (:asOf, its last day :to), as a SELECT to be put in brackets: one row per record that
 * is not deleted, with `record` (its id) and every field under its own name. What came later is not there: dates after :to and what
 * they brought about (outcomeOf) are blank, states are those of that day (stateSql), progress is that of the latest month <= :asOf,
 * and `progressMonth` the month it was last told of (toldMonthSql: a month marked 无变化 counts). Where no progress tells of a
 * record, `unreported` is 1 for work that had begun, `unmeasured` for work that was over by its date: how much is done is not known
 * of either, while of work not begun it is 0. `waiting` is 1 for a record of the year whose date (thereSince) is still to come.
 * Which records there are by then is the scope's to say (scopes.ts).
 * @param asked the SQL that is asked of it: months are looked up only where it names something of them
 */
export function scopeSql(ledger: Ledger, asked: string): string {
  const rule = stateRule(ledger.id);
  const months = ledger.progress && progressTableName(ledger);
  const monthly = Object.entries(ledger.progress ?? {}).filter(([name]) => asked.includes(name));
  const joined = months !== undefined && (monthly.length > 0 || /progressMonth|unreported|unmeasured/.test(asked));
  const columns = ["r.id AS record", `${joined ? toldMonthSql(ledger) : "NULL"} AS progressMonth`];
  for (const [name, field] of Object.entries(ledger.fields)) {
    columns.push(`${name === rule?.field ? rule.sql : atMonthEnd(name, field)} AS "${name}"`);
  }
  if (ledger.thereSince) columns.push(`COALESCE(r."${ledger.thereSince}" > :to, 0) AS waiting`);
  if (joined) {
    for (const [name, field] of monthly) {
      const value = fieldKinds[field.kind].measured
        ? `CASE WHEN p.month IS NULL AND ${notBegun(ledger)} THEN 0 ELSE p."${name}" END`
        : `p."${name}"`;
      columns.push(`${name === rule?.field ? rule.sql : value} AS "${name}"`);
    }
    const known = `${unreported(ledger)} OR ${notBegun(ledger)}`;
    columns.push(`${unreported(ledger)} AS unreported`, `(p.month IS NULL AND NOT (${known})) AS unmeasured`);
  }
  const progress = joined
    ? `LEFT JOIN ${months} p ON p.record_id = r.id AND p.month =
      (SELECT MAX(m.month) FROM ${months} m WHERE m.record_id = r.id AND m.month <= :asOf)`
    : "";
  // The plus keeps SQLite from walking the table by an index of undeleted records, which is slower than reading it through.
  return `SELECT ${columns.join(", ")} FROM ${tableName(ledger)} r ${progress} WHERE +r.deleted_at IS NULL`;
}

/** A field of the record: a date that has not come is blank, and so is what it will bring about. */
function atMonthEnd(name: string, { kind, required, timeless, outcomeOf }: Field): string {
  const event = outcomeOf ?? (kind === "date" && !required && !timeless ? name : undefined);
  return event === undefined ? `r."${name}"` : `CASE WHEN r."${event}" > :to THEN NULL ELSE r."${name}" END`;
}

/** Whether something that is asked of a ledger (as in scopeSql) may be another thing in another month, the record untouched. */
export function turnsByMonth(ledger: Ledger, asked: string): boolean {
  if (Object.keys(ledger.progress ?? {}).some((name) => asked.includes(name))) return true;
  if (/progressMonth|unreported|unmeasured|waiting/.test(asked)) return true;
  const state = stateRule(ledger.id)?.field;
  return Object.entries(ledger.fields).some(
    ([name, field]) => asked.includes(name) && (name === state || atMonthEnd(name, field).startsWith("CASE")),
  );
}

/** Asked of a record without progress. Land has no state: nobody can tell that it has not begun. */
function unreported({ id }: Ledger): string {
  if (id === "land-acquisition") return "(p.month IS NULL AND r.类型 IN ('征地', '拆迁'))";
  const rule = stateRule(id);
  return rule ? `(${rule.sql} = '${UNREPORTED}')` : "0";
}

function notBegun({ id }: Ledger): string {
  const rule = stateRule(id);
  return rule ? `${rule.sql} IN ('未开工', '前期工作')` : "0";
}

/** The field that says which township a record belongs to; undefined where it has none or several. */
export function townshipField(ledger: Ledger): string | undefined {
  return Object.entries(ledger.fields).find(([, field]) => field.kind === "township" && !field.many)?.[0];
}
