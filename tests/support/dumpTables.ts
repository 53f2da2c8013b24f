import type { Database } from "better-sqlite3";
import { quoted } from "../../db/store/core/quoted.ts";
import { tableNames } from "../../db/store/core/tableNames.ts";

/**
 * Every table as canonical text: one line of JSON a row, ordered by primary key, columns by name (integers are within what a double holds).
 * Two stores with equal dumps hold the same.
 */
export function dumpTables(store: { readonly database: Database }): Record<string, string> {
  const { database } = store;
  return Object.fromEntries(tableNames(database).map((table) => [table, dumpTable(database, table)]));
}

function dumpTable(database: Database, table: string): string {
  const columns = database
    .prepare<[string], { name: string; pk: number }>("SELECT name, pk FROM pragma_table_info(?)")
    .all(table);
  const key = columns
    .filter(({ pk }) => pk > 0)
    .sort((first, second) => first.pk - second.pk)
    .map(({ name }) => quoted(name));
  const names = columns.map(({ name }) => name).sort();
  const select = `SELECT ${names.map(quoted).join(", ")} FROM ${quoted(table)} ORDER BY ${key.join(", ")}`;
  const rows = database.prepare<[], Record<string, unknown>>(select).iterate();
  let text = "";
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) if (Buffer.isBuffer(value)) row[name] = value.toString("base64");
    text += `${JSON.stringify(row)}\n`;
  }
  return text;
}
