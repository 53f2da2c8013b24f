import type { Database } from "better-sqlite3";
import { type Ledger, MARKS_TABLE, progressTableName, tableName } from "../../ledgers/index.ts";
import type { Readable } from "../core/Context.ts";
import { quoted } from "../core/quoted.ts";
import { SETTINGS } from "../core/settings.ts";
import { MARKS, setMarkBack } from "../marks/marks.ts";
import { LedgerRows } from "../records/LedgerRows.ts";
import { type LoggedRow, loggedState } from "./LoggedRow.ts";
import { putBack } from "./putBack.ts";

/**
 * Runs `work` on records, marks and settings as they stood when row `seq` of the log was the last one. What has later rows is copied into
 * temporary tables of the same names, which SQLite looks up first, and there every later row is taken back, the last one first.
 * The connection is spoilt by it: one of its own, with a snapshot, closed after. What else stands in the log (closings, own
 * tables) tables are not made from.
 */
export function lookBack<T>(
  database: Database,
  ledgers: ReadonlyMap<string, Ledger>,
  seq: number,
  work: (store: Readable) => T,
): T {
  const later = database
    .prepare<[number], LoggedRow>(
      `SELECT ledger, record_id, month, before, after FROM change_log NOT INDEXED
       WHERE seq > ? AND action <> 'reveal' ORDER BY seq DESC`,
    )
    .all(seq);
  for (const [id, rows] of Map.groupBy(later, ({ ledger }) => ledger)) {
    const ledger = ledgers.get(id);
    if (id === SETTINGS) {
      copy(database, SETTINGS);
      for (const row of rows) putSetting(database, row);
    } else if (id === MARKS) {
      copy(database, MARKS_TABLE);
      for (const row of rows) setMarkBack(database, row);
    } else if (ledger) {
      copy(database, tableName(ledger));
      if (ledger.progress) copy(database, progressTableName(ledger));
      const copied = new LedgerRows(database, ledger);
      for (const row of rows) putBack(copied, row, loggedState(row.before), loggedState(row.after));
    }
  }
  return work({ database });
}

/** A table with its rows, in the temp schema, by the statement that made it. */
function copy(database: Database, table: string): void {
  const made = database
    .prepare<[string], string>("SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?")
    .pluck()
    .get(table);
  if (made === undefined) throw new Error(`no table ${table}`);
  database.exec(made.replace(/^CREATE TABLE/, "CREATE TEMP TABLE"));
  database.exec(`INSERT INTO temp.${quoted(table)} SELECT * FROM main.${quoted(table)}`);
}

function putSetting(database: Database, { record_id: name, before }: LoggedRow): void {
  if (before === null) database.prepare("DELETE FROM settings WHERE name = ?").run(name);
  else
    database
      .prepare("UPDATE settings SET value = ? WHERE name = ?")
      .run((JSON.parse(before) as { value: string }).value, name);
}
