import SQLite, { type Database } from "better-sqlite3";
import { defaultCounty } from "../../build/sample/defaultCounty.ts";
import type { Ledger } from "../../db/ledgers/defineLedger.ts";
import { progressTableName, tableName } from "../../db/ledgers/derive/tableSql.ts";
import type { Field, StoredValue } from "../../db/ledgers/Field.ts";
import { ledgerOf, ledgers } from "../../db/ledgers/index.ts";
import { declaredSql } from "../../db/store/migrations/declaredSchema.ts";

const YEARS = 6;
const LAST_YEAR = 2021;

/** A store's file with so many made-up records per ledger, evenly over six years up to 2021, and six months of progress each. */
export function figureStore(path: string, sizes: Readonly<Record<string, number>>): Database {
  const database = new SQLite(path);
  database.pragma("journal_mode = WAL");
  for (const statement of declaredSql(ledgers)) database.exec(statement);
  database.transaction(() => {
    for (const [index, { 名称, 代码, 类型 }] of defaultCounty.townships.entries()) {
      database
        .prepare(
          "INSERT INTO townships (id, revision, created_at, updated_at, natural_key, 名称, 代码, 类型, 排序) VALUES (?, 1, '', '', ?, ?, ?, ?, ?)",
        )
        .run(`t${index}`, 名称, 名称, 代码, 类型, index + 1);
    }
    for (const [id, size] of Object.entries(sizes)) {
      const ledger = ledgerOf(id);
      if (!ledger) throw new Error(id);
      fill(database, ledger, size);
    }
  })();
  return database;
}

function fill(database: Database, ledger: Ledger, size: number): void {
  const fields = Object.entries(ledger.fields);
  const insert = insertInto(database, tableName(ledger), [
    "id",
    "revision",
    "created_at",
    "updated_at",
    "natural_key",
    ...fields.map(([name]) => name),
  ]);
  const months = Object.entries(ledger.progress ?? {});
  const monthly =
    ledger.progress &&
    insertInto(database, progressTableName(ledger), [
      "record_id",
      "month",
      "revision",
      "updated_at",
      ...months.map(([name]) => name),
    ]);
  for (let index = 0; index < size; index += 1) {
    const id = `${ledger.id}-${String(index).padStart(8, "0")}`;
    const year = LAST_YEAR - (index % YEARS);
    insert.run(
      id,
      1,
      "2021-01-01T00:00:00.000Z",
      "2021-01-01T00:00:00.000Z",
      id,
      ...fields.map(([name, field]) => madeUp(name, field, index, year)),
    );
    for (let month = 1; month <= (monthly ? 12 : 0); month += 2) {
      const name = `${year}-${String(month).padStart(2, "0")}`;
      monthly?.run(
        id,
        name,
        1,
        "2021-01-01T00:00:00.000Z",
        ...months.map(([field, of]) => madeUp(field, of, index + month, year)),
      );
    }
  }
}

function insertInto(database: Database, table: string, columns: readonly string[]) {
  return database.prepare<StoredValue[]>(
    `INSERT INTO ${table} (${columns.map((name) => `"${name}"`)}) VALUES (${columns.map(() => "?")})`,
  );
}

function madeUp(name: string, field: Field, index: number, year: number): StoredValue {
  const turn = Math.floor(index / YEARS);
  const month = `${year}-${String(1 + (turn % 12)).padStart(2, "0")}`;
  if (field.options) return field.options[turn % field.options.length] ?? null;
  switch (field.kind) {
    case "year":
      return year;
    case "month":
      return month;
    case "date":
      return name.startsWith("办结") && turn % 20 === 0
        ? null
        : `${month}-${String(1 + (turn % (name.startsWith("办结") ? 28 : 14))).padStart(2, "0")}`;
    case "bool":
      return turn % 50 === 0 ? 1 : 0;
    case "township":
      return defaultCounty.townships[turn % 10]?.名称 ?? null;
    case "project":
      return `项目名称${turn % 400}`;
    case "list":
      return ["滇朴、樱花", "桂花", "银杏、桂花"][turn % 3] ?? null;
    case "count":
      return turn % 15;
    case "text":
      return `${name}${turn % 400}`;
    case "note":
    case "person":
    case "phone":
    case "road":
      return `${name}第${turn}条，情况说明若干`;
    default:
      return 1000 + ((turn * 7919) % 900_000);
  }
}
