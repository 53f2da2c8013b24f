import SQLite, { type Database } from "better-sqlite3";
import { defaultCounty } from "../../build/sample/defaultCounty.ts";
import { allFields } from "../../db/ledgers/derive/allFields.ts";
import { progressTableName, tableName, tableSql } from "../../db/ledgers/derive/tableSql.ts";
import { fieldKinds } from "../../db/ledgers/fieldKinds.ts";
import { ledgerOf, ledgers, MARKS_TABLE, marksTableSql } from "../../db/ledgers/index.ts";

type Texts = Readonly<Record<string, string>>;

/** A database with the ledgers' tables and the default townships, filled by hand: for figures and tables alone. */
export interface FigureDatabase {
  readonly database: Database;
  /** Adds a record from texts as a sheet has them; months: month → progress. Returns its id. */
  add(ledger: string, values: Texts, months?: Readonly<Record<string, Texts>>): string;
  remove(ledger: string, id: string): void;
  /** 无变化 of a record; without one, 本月无数据 of the ledger */
  mark(ledger: string, month: string, id?: string): void;
  /** 无变化 of a township */
  markTownship(ledger: string, month: string, township: string): void;
  /** Nothing was passed or ticked off, and no rule was lowered */
  readonly audit: { settled(): []; lowered(): [] };
}

export function figureDatabase(): FigureDatabase {
  const database = new SQLite(":memory:");
  for (const ledger of ledgers) for (const statement of tableSql(ledger)) database.exec(statement);
  for (const statement of marksTableSql) database.exec(statement);
  database.exec("CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT");
  const setting = database.prepare("INSERT INTO settings (name, value) VALUES (?, ?)");
  setting.run("county", defaultCounty.name);
  setting.run("bureau", `${defaultCounty.name}交通运输局`);
  let [count, marks] = [0, 0];
  const insert = (table: string, row: Record<string, string | number | null>): void => {
    const names = Object.keys(row);
    database
      .prepare(`INSERT INTO ${table} (${names.map((name) => `"${name}"`)}) VALUES (${names.map(() => "?")})`)
      .run(Object.values(row));
  };
  const stored = (id: string, texts: Texts): Record<string, string | number | null> => {
    const ledger = ledgerOf(id);
    if (!ledger) throw new Error(id);
    const fields = new Map(allFields(ledger).map(({ name, field }) => [name, field]));
    return Object.fromEntries(
      Object.entries(texts).map(([name, text]) => {
        const field = fields.get(name);
        const parsed = field && fieldKinds[field.kind].parse(text, field);
        if (!parsed || parsed.kind === "wrong") throw new Error(`${id}.${name} = ${text}`);
        return [name, parsed.kind === "value" ? parsed.value : null];
      }),
    );
  };
  const add: FigureDatabase["add"] = (id, values, months = {}) => {
    const ledger = ledgerOf(id);
    if (!ledger) throw new Error(id);
    count += 1;
    const record = `r${String(count).padStart(8, "0")}`;
    const at = "2021-01-01T00:00:00.000Z";
    insert(tableName(ledger), {
      id: record,
      revision: 1,
      created_at: at,
      updated_at: at,
      natural_key: record,
      ...stored(id, values),
    });
    for (const [month, progress] of Object.entries(months)) {
      insert(progressTableName(ledger), {
        record_id: record,
        month,
        revision: 1,
        updated_at: at,
        ...stored(id, progress),
      });
    }
    return record;
  };
  const mark = (ledger: string, month: string, kind: string, subject: string): void => {
    marks += 1;
    insert(MARKS_TABLE, {
      ...{ id: `k${String(marks).padStart(8, "0")}`, ledger, kind, subject, month },
      ...{ at: "2021-01-01T00:00:00.000Z", actor: "本机用户" },
    });
  };
  for (const [index, township] of defaultCounty.townships.entries()) {
    add("townships", { 名称: township.名称, 代码: township.代码, 类型: township.类型, 排序: String(index + 1) });
  }
  return {
    database,
    audit: { settled: () => [], lowered: () => [] },
    add,
    mark: (ledger, month, record = "") => mark(ledger, month, record === "" ? "ledger" : "record", record),
    markTownship: (ledger, month, township) => mark(ledger, month, "township", township),
    remove(id, record) {
      const ledger = ledgerOf(id);
      if (ledger)
        database.prepare(`UPDATE ${tableName(ledger)} SET deleted_at = '2021-02-02' WHERE id = ?`).run(record);
    },
  };
}
