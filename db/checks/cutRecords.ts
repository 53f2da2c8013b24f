import type { Database } from "better-sqlite3";
import { conditionOf } from "../figures/conditionOf.ts";
import { periodParameters } from "../figures/periodParameters.ts";
import { scopeSql, townshipField } from "../figures/scopeSql.ts";
import { ofAnyYear, ofYear } from "../figures/scopes.ts";
import { stateRule, UNREPORTED } from "../figures/stateSql.ts";
import { overSql } from "../figures/worksOver.ts";
import { type Ledger, ledgerOf, progressTableName, type StoredValue, type Values } from "../ledgers/index.ts";
import type { CutRecord, MonthOfProgress } from "./CutRecord.ts";

type Row = Readonly<Record<string, StoredValue>>;

/**
 * A ledger's records as they stand at the end of a month, in the order of their ids: those of the year where the ledger has years,
 * of the others all that are there by then; with the newest progress up to the month as it was told, and the one before it.
 */
export function* cutRecords(database: Database, id: string, asOf: string): Iterable<CutRecord> {
  const ledger = ledgerOf(id);
  if (!ledger) return;
  const state = stateRule(id)?.field;
  const scope = ledger.fields.年度 ? ofYear(id) : ofAnyYear(id);
  const over = overSql(ledger);
  const asked = ledger.progress ? `progressMonth ${state ?? ""} ${over}` : "";
  const cut = `SELECT *, ${over} AS "is over" FROM (${scopeSql(ledger, asked)}) WHERE ${conditionOf(scope)}`;
  const statement = database.prepare<[Readonly<Record<string, string | number>>], Row>(
    ledger.progress ? withProgress(ledger, cut) : `${cut} ORDER BY record`,
  );
  const names = Object.keys(ledger.progress ?? {});
  const township = townshipField(ledger);
  for (const row of statement.iterate(periodParameters(asOf))) {
    yield {
      ledger,
      id: String(row.record),
      values: row,
      state: stateOf(row, state),
      over: row["is over"] === 1,
      progress: monthOf(row, "p", names),
      before: monthOf(row, "q", names),
      township: textOf(township === undefined ? null : row[township]),
    };
  }
}

function withProgress(ledger: Ledger, cut: string): string {
  const months = progressTableName(ledger);
  // A month marked 无变化 is told of, with the values of the month before it.
  const told = { p: "iif(p.month IS NULL, NULL, s.progressMonth)", q: "q.month" };
  const columns = (["p", "q"] as const).flatMap((of) => [
    `${told[of]} AS "${of} month"`,
    ...Object.keys(ledger.progress ?? {}).map((name) => `${of}."${name}" AS "${of} ${name}"`),
  ]);
  return `SELECT s.*, ${columns.join(", ")} FROM (${cut}) s
    LEFT JOIN ${months} p ON p.record_id = s.record AND p.month =
      (SELECT max(m.month) FROM ${months} m WHERE m.record_id = s.record AND m.month <= s.progressMonth)
    LEFT JOIN ${months} q ON q.record_id = s.record
      AND q.month = (SELECT max(m.month) FROM ${months} m WHERE m.record_id = s.record AND m.month < p.month)
    ORDER BY s.record`;
}

function monthOf(row: Row, of: string, names: readonly string[]): MonthOfProgress | null {
  const month = textOf(row[`${of} month`]);
  if (month === null) return null;
  const values: Values = Object.fromEntries(names.map((name) => [name, row[`${of} ${name}`] ?? null]));
  return { month, values };
}

/** Land has no state, and is 未报进度 all the same. */
function stateOf(row: Row, field: string | undefined): string | null {
  if (row.unreported === 1) return UNREPORTED;
  return field === undefined ? null : textOf(row[field]);
}

function textOf(value: StoredValue | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
