import { readdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { defineLedger, type Ledger } from "../../db/ledgers/defineLedger.ts";
import { tableName } from "../../db/ledgers/derive/tableSql.ts";
import { ledgers } from "../../db/ledgers/index.ts";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { describeSchema } from "../../db/store/core/describeSchema.ts";
import { APPLICATION_ID } from "../../db/store/core/storeFiles.ts";
import { openStore as open, StoreRefused, verifyStore } from "../../db/store/index.ts";
import { declaredSchema, declaredSql } from "../../db/store/migrations/declaredSchema.ts";
import { migrations } from "../../db/store/migrations/index.ts";
import type { Migration } from "../../db/store/migrations/Migration.ts";
import { type Declarations, openStore } from "../../db/store/openStore.ts";
import { dumpTables } from "../support/dumpTables.ts";
import { byForm, progress, roadWork } from "./roadWork.ts";
import { bytesOf, temporaryFolder, tickingClock } from "./withStore.ts";

/** A ledger of a version to come, first without and then with its second field. */
const signs = defineLedger({
  id: "signs",
  name: "标牌",
  area: "base",
  key: ["名称"],
  fields: { 名称: { kind: "text", required: true } },
});
const signsLater = defineLedger({ ...signs, fields: { 数量: { kind: "count" }, ...signs.fields } });
const madeSigns: Migration = { name: "signs", statements: declaredSql([signs]).filter((sql) => sql.includes("signs")) };
const addedCount: Migration = {
  name: "number of signs",
  statements: [
    'ALTER TABLE signs ADD COLUMN "数量" INTEGER',
    "DROP INDEX signs_list",
    'CREATE INDEX signs_list ON signs (natural_key, id, "数量") WHERE deleted_at IS NULL',
  ],
};
const now: Declarations = { ledgers, migrations };
const next: Declarations = { ledgers: [...ledgers, signs], migrations: [...migrations, madeSigns] };
const later: Declarations = { ledgers: [...ledgers, signsLater], migrations: [...migrations, madeSigns, addedCount] };

function open2(folder: string, declarations: Declarations): ReturnType<typeof openStore> {
  return openStore({ folder, now: tickingClock() }, declarations);
}

function refusal(folder: string, declarations: Declarations): StoreRefused {
  try {
    open2(folder, declarations).close();
  } catch (error) {
    if (error instanceof StoreRefused) return error;
    throw error;
  }
  throw new Error("the store opened");
}

/** A closed store of today with a record and a month. */
function folderOfToday(): string {
  const folder = temporaryFolder();
  const store = open2(folder, now);
  store.records.add(roadWorks, { values: roadWork("小海公路"), month: "2021-10", progress: progress(100) }, byForm);
  store.close();
  return folder;
}

describe("migrations", () => {
  it("give the schema that the declarations ask for", () => {
    const database = new Database(":memory:");
    for (const { statements } of migrations) for (const statement of statements) database.exec(statement);
    expect(describeSchema(database)).toEqual(declaredSchema(ledgers));
    database.close();
  });

  it("have no column of binary fractions anywhere", () => {
    const tables = Object.entries(declaredSchema(ledgers)).filter(([name]) => !name.startsWith("trigger "));
    for (const [table, lines] of tables) {
      expect(
        lines.filter((line) => /^column \S+ (?!TEXT |INTEGER |BLOB )/.test(line)),
        table,
      ).toEqual([]);
      expect(lines).toContain(`without rowid ${table.endsWith("_progress") ? 1 : 0}, strict 1`);
    }
  });

  it("are numbered in their folder as they run", () => {
    const folder = join(import.meta.dirname, "..", "..", "db", "store", "migrations");
    const numbers = readdirSync(folder)
      .filter((file) => /^\d/.test(file))
      .map((file) => Number(file.slice(0, 4)));
    expect(numbers.sort((first, second) => first - second)).toEqual(migrations.map((_, index) => index + 1));
  });

  it.each(migrations.map((_, index) => index + 1))(
    "bring a store of version %i with rows in it up to date, and keep the rows",
    (version) => {
      const folder = temporaryFolder();
      const file = join(folder, "jiaotong.sqlite");
      const old = new Database(file);
      old.pragma("journal_mode = WAL");
      old.pragma(`application_id = ${APPLICATION_ID}`);
      for (const { statements } of migrations.slice(0, version))
        for (const statement of statements) old.exec(statement);
      const tables = ledgers.filter((ledger) => columnsOf(old, ledger).length > 0);
      for (const ledger of tables) addRow(old, ledger);
      old.pragma(`user_version = ${version}`);
      const before = dumpTables({ database: old });
      old.close();

      const store = open2(folder, now);
      expect(store.database.pragma("user_version", { simple: true })).toBe(migrations.length);
      for (const ledger of tables) {
        const rows = store.database.prepare(`SELECT * FROM ${tableName(ledger)} WHERE id = 'old'`).all();
        expect(rows, ledger.id).toHaveLength(1);
        expect(before[tableName(ledger)]).toContain('"id":"old"');
      }
      expect(store.database.pragma("foreign_key_check")).toEqual([]);
      store.close();
      expect(readdirSync(folder).includes("backups")).toBe(version < migrations.length);
    },
  );

  it("run all pending steps at once, after a copy that opens with the old program", () => {
    const folder = folderOfToday();
    const store = open2(folder, later);
    expect(store.records.count(roadWorks)).toBe(1);
    expect(store.records.add(signsLater, { values: { 名称: "限高牌", 数量: 3 } }, byForm).values).toEqual({
      名称: "限高牌",
      数量: 3,
    });
    expect(verifyStore(store, later.ledgers)).toEqual([]);
    const after = dumpTables(store).road_works;
    store.close();

    const [copy = ""] = readdirSync(join(folder, "backups"));
    expect(copy).toMatch(/^升级前-\d+-\d+\.sqlite$/);
    const old = new Database(join(folder, "backups", copy), { readonly: true });
    expect(old.pragma("user_version", { simple: true })).toBe(migrations.length);
    expect(dumpTables({ database: old }).road_works).toBe(after);
    old.close();
  });

  it("find a column that was added by a step equal to one that was declared", () => {
    const folder = temporaryFolder();
    open2(folder, next).close();
    open2(folder, later).close();
    const store = open2(folder, later);
    expect(describeSchema(store.database)).toEqual(declaredSchema(later.ledgers));
    store.close();
  });

  it.each<[string, string[]]>([
    ["a statement fails", ["CREATE TABLE half (a TEXT) STRICT", "nonsense"]],
    ["the result is not what is declared", ["CREATE TABLE more (a TEXT) STRICT"]],
    [
      "references are broken",
      [
        ...madeSigns.statements,
        "INSERT INTO road_works_progress (record_id, month, revision, updated_at) VALUES ('nowhere', '2021-10', 1, '')",
      ],
    ],
    ["a table is lost", [...madeSigns.statements, "DROP TABLE townships"]],
  ])("are rolled back whole where %s", (_, statements) => {
    const folder = folderOfToday();
    const before = snapshot(folder);
    const failed = refusal(folder, {
      ledgers: next.ledgers,
      migrations: [...migrations, { name: "wrong", statements }],
    });
    expect(failed.code).toBe("migration-failed");
    expect(failed.detail.backup).toContain("backups");
    expect(snapshot(folder)).toEqual(before);
    const store = open2(folder, now);
    expect(verifyStore(store)).toEqual([]);
    store.close();
  });

  it("open a newer file read-only, say so, and change nothing", () => {
    const folder = folderOfToday();
    const newer = open2(folder, next);
    newer.close();
    const before = bytesOf(folder);
    const store = open({ folder });
    expect(store.readonly).toBe(true);
    expect(store.records.count(roadWorks)).toBe(1);
    expect(
      store.records.list({
        ledger: "road-works",
        asOf: "2021-12",
        page: 1,
        pageSize: 10,
        sort: null,
        search: "",
        filters: [],
        deleted: false,
      }).total,
    ).toBe(1);
    for (const write of [
      () => store.records.add(roadWorks, { values: roadWork("甲") }, byForm),
      () => store.settings.set("county", "他县"),
      () => store.transaction(() => {}),
    ]) {
      try {
        write();
        expect.unreachable();
      } catch (error) {
        expect(error).toMatchObject({ name: "StoreRefused", code: "store-newer" });
      }
    }
    store.close();
    expect(bytesOf(folder)).toEqual(before);
  });
});

/** Every row of the store; the file's own bytes differ after a rollback, by SQLite's freedom. */
function snapshot(folder: string): Record<string, string> {
  const database = new Database(join(folder, "jiaotong.sqlite"), { readonly: true });
  try {
    return { ...dumpTables({ database }), version: String(database.pragma("user_version", { simple: true })) };
  } finally {
    database.close();
  }
}

function columnsOf(database: Database.Database, ledger: Ledger): string[] {
  return database.prepare<[string], string>("SELECT name FROM pragma_table_info(?)").pluck().all(tableName(ledger));
}

/** A row as any version could have it: the columns that may not be blank. */
function addRow(database: Database.Database, ledger: Ledger): void {
  database
    .prepare(
      `INSERT INTO ${tableName(ledger)} (id, revision, created_at, updated_at, natural_key) VALUES ('old', 1, '', '', '旧行')`,
    )
    .run();
}
