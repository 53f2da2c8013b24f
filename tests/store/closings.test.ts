import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import {
  backupStore,
  ClosingMissing,
  ClosingReopened,
  ClosingStale,
  ClosingStands,
  openStore,
  ReasonMissing,
  verifyStore,
} from "../../db/store/index.ts";
import { dumpTables } from "../support/dumpTables.ts";
import { closingOf, reading, tableOf } from "./closingOf.ts";
import { byForm, roadWork } from "./roadWork.ts";
import { newStore, temporaryFolder } from "./withStore.ts";

const why = { kind: "form", reason: "数据有误" } as const;

describe("closings", () => {
  it("keep what was passed for them as it was, and verify notices a reason changed by hand", () => {
    const store = newStore();
    const now = { finding: "a", rule: "B02", words: "状态与日期一致", said: "清水桥", reason: "待改" };
    const before = { ...now, finding: "b", at: "2021-11-01T00:00:00.000Z", actor: "张三" };
    const closing = store.closings.close(closingOf(store, { passes: [now, before] }), byForm);
    expect(closing.passes).toEqual([{ ...now, at: closing.at, actor: "测试员" }, before]);
    expect(verifyStore(store)).toEqual([]);
    const change = () => store.database.exec("UPDATE closed_passes SET reason = '别的'");
    expect(change).toThrow("what was passed is not changed");
    expect(() => store.database.exec("DELETE FROM closed_passes")).toThrow("what was passed is kept");
    store.database.exec("DROP TRIGGER closed_passes_fixed");
    change();
    expect(verifyStore(store).join()).toContain("2021-10第1次上报");
  });

  it("keep who closed what when, and every table byte for byte", () => {
    const store = newStore();
    store.records.add(roadWorks, { values: roadWork("小海公路") }, byForm);
    const entry = closingOf(store, { tables: [tableOf("农路02"), tableOf("农路01")] });
    const closing = store.closings.close(entry, { kind: "form", reason: "十月月报" });
    expect(closing).toMatchObject({
      area: "rural",
      month: "2021-10",
      issue: 1,
      actor: "测试员",
      reason: "十月月报",
      logSeq: entry.logSeq,
      reads: [{ ledger: "road-works", months: ["2021-10"] }],
      tables: [
        { id: "农路02", checkCode: "ABCD2345" },
        { id: "农路01", checkCode: "ABCD2345" },
      ],
      reopened: null,
    });
    expect(store.closings.table(closing.id, "农路01")).toEqual(tableOf("农路01"));
    expect(store.closings.table(closing.id, "农路09")).toBeUndefined();
    expect(store.closings.get(closing.id)).toEqual(closing);
    expect(store.closings.current("rural", "2021-10")).toEqual(closing);
    expect(store.closings.current("rural", "2021-09")).toBeUndefined();
    expect(store.closings.withCode("ABCD2345")).toEqual([
      { closing, table: "农路02" },
      { closing, table: "农路01" },
    ]);
    expect(verifyStore(store)).toEqual([]);
  });

  it("are one at a time per area and month, reopened with a reason and closed again under the next number", () => {
    const store = newStore();
    const first = store.closings.close(closingOf(store), { kind: "form" });
    expect(() => store.closings.close(closingOf(store), { kind: "form" })).toThrow(ClosingStands);
    const other = store.closings.close(closingOf(store, { area: "safety" }), { kind: "form" });
    const later = store.closings.close(closingOf(store, { month: "2021-11" }), { kind: "form" });
    expect(store.closings.open().map(({ id }) => id)).toEqual([first.id, other.id, later.id]);

    expect(() => store.closings.reopen(first.id, { kind: "form" })).toThrow(ReasonMissing);
    expect(() => store.closings.reopen("none", why)).toThrow(ClosingMissing);
    const reopened = store.closings.reopen(first.id, why);
    expect(reopened.reopened).toMatchObject({ by: "测试员", reason: "数据有误" });
    expect(() => store.closings.reopen(first.id, why)).toThrow(ClosingReopened);
    expect(store.closings.current("rural", "2021-10")).toBeUndefined();

    const second = store.closings.close(closingOf(store), { kind: "form" });
    expect(second.issue).toBe(2);
    expect(store.closings.issuesOf("rural", "2021-10")).toEqual([second, reopened]);
    expect(store.closings.list(1, 3).rows.map(({ id }) => id)).toEqual([second.id, later.id, other.id]);
    expect(store.closings.list(2, 3)).toMatchObject({ total: 4, rows: [{ id: first.id }] });
    expect(store.closings.table(first.id, "农路01")).toEqual(tableOf("农路01"));
    expect(verifyStore(store)).toEqual([]);
  });

  it("are refused over tables that the store has outrun", () => {
    const store = newStore();
    const entry = closingOf(store);
    store.records.add(roadWorks, { values: roadWork("小海公路") }, byForm);
    expect(() => store.closings.close(entry, { kind: "form" })).toThrow(ClosingStale);
    expect(store.closings.open()).toEqual([]);
  });

  it("stand in the log with hashes of what was issued", () => {
    const store = newStore();
    const { id } = store.closings.close(closingOf(store), { kind: "form" });
    store.closings.reopen(id, why);
    const rows = store.database
      .prepare("SELECT action, before IS NULL AS first, after FROM change_log WHERE ledger = 'closings' ORDER BY seq")
      .all() as { action: string; first: number; after: string }[];
    expect(rows.map(({ action, first }) => [action, first])).toEqual([
      ["add", 1],
      ["update", 0],
    ]);
    expect(JSON.parse(rows[0]?.after ?? "").tables[0]).toMatchObject({
      id: "农路01",
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.parse(rows[1]?.after ?? "").reopened).toMatchObject({ reason: "数据有误" });
  });

  it.each<[string, string]>([
    ["a table is changed", "UPDATE closed_tables SET model = '{}'"],
    ["a workbook is changed", "UPDATE closed_tables SET workbook = x'00'"],
    ["a table is taken away", "DELETE FROM closed_tables"],
    [
      "a table is replaced",
      "INSERT OR REPLACE INTO closed_tables SELECT closing, table_id, check_code, '{}', workbook, sources FROM closed_tables",
    ],
    ["a closing is taken away", "PRAGMA foreign_keys = OFF; DELETE FROM closings"],
    [
      "a closing is replaced",
      `INSERT OR REPLACE INTO closings SELECT id, area, '2021-09', issue, at, actor, reason, log_seq, reads,
       NULL, NULL, NULL FROM closings`,
    ],
    ["its month is changed", "UPDATE closings SET month = '2021-09'"],
    ["its ledgers are changed", "UPDATE closings SET reads = '[]'"],
    ["its place in the log is changed", "UPDATE closings SET log_seq = 0"],
    ["its reopening is undone", "UPDATE closings SET reopened_at = 'x'; UPDATE closings SET reopened_at = NULL"],
  ])("cannot be changed behind the store's back: %s", (_, sql) => {
    const store = newStore();
    store.closings.close(closingOf(store), { kind: "form" });
    expect(() => store.database.exec(sql)).toThrow(/closed|reopened/);
  });

  it("are proved by verify where somebody took the triggers away first", () => {
    const store = newStore();
    store.closings.close(closingOf(store), { kind: "form" });
    store.database.exec("DROP TRIGGER closed_tables_fixed; UPDATE closed_tables SET model = '{}'");
    expect(verifyStore(store)).toEqual(["2021-10第1次上报的报表与变更记录不符"]);
  });

  it("are in a backup, whose triggers hold too", async () => {
    const store = newStore();
    store.closings.close(closingOf(store, { reads: [reading("roads")] }), { kind: "form" });
    const file = await backupStore(store, join(temporaryFolder(), "copies"));
    const copy = new Database(file);
    expect(dumpTables({ database: copy })).toEqual(dumpTables(store));
    expect(() => copy.exec("DELETE FROM closed_tables")).toThrow(/kept/);
    copy.close();
  });

  it("are read again after the store was closed", () => {
    const folder = temporaryFolder();
    const before = newStore(folder);
    const closing = before.closings.close(closingOf(before), { kind: "form" });
    before.close();
    const store = openStore({ folder });
    expect(store.closings.current("rural", "2021-10")).toEqual(closing);
    expect(store.closings.table(closing.id, "农路01")).toEqual(tableOf("农路01"));
    store.close();
  });
});
