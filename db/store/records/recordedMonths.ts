import { isMonth } from "../../exact/index.ts";
import { type Ledger, ledgers, mainDate, markedMonthsSql, progressTableName, tableName } from "../../ledgers/index.ts";
import type { Readable } from "../core/Context.ts";
import { quoted } from "../core/quoted.ts";

/**
 * Every month that something in the ledgers is of, ascending: a month of progress or its mark, a 月份, the day something took place. What has
 * only a 年度 is of that year's December, by which all of it counts.
 */
export function recordedMonths(database: Readable["database"]): string[] {
  const months = database
    .prepare<[], string>(`SELECT DISTINCT month FROM (${ledgers.flatMap(sources).join(" UNION ")}) ORDER BY month`)
    .pluck()
    .all();
  return months.filter(isMonth);
}

function sources(ledger: Ledger): string[] {
  const table = tableName(ledger);
  const of = (month: string): string => `SELECT ${month} AS month FROM ${table} WHERE deleted_at IS NULL`;
  const date = mainDate(ledger);
  const found: string[] = [markedMonthsSql(ledger)];
  if (ledger.progress) {
    const progress = progressTableName(ledger);
    found.push(
      `SELECT p.month AS month FROM ${progress} p JOIN ${table} r ON r.id = p.record_id WHERE r.deleted_at IS NULL`,
    );
  }
  if (ledger.fields.月份) found.push(of(quoted("月份")));
  else if (date !== undefined) found.push(of(`substr(${quoted(date)}, 1, 7)`));
  else if (ledger.fields.年度) found.push(of(`${quoted("年度")} || '-12'`));
  return found;
}
