import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { backupStore, type Store, verifyStore } from "../../db/store/index.ts";
import { dumpTables } from "../support/dumpTables.ts";
import { byForm, progress, roadWork } from "./roadWork.ts";
import { newStore, temporaryFolder } from "./withStore.ts";

function filledStore(): { store: Store; id: string } {
  const store = newStore();
  const { id } = store.records.add(
    roadWorks,
    { values: roadWork("小海公路"), extra: { 序号: "1" }, month: "2021-09", progress: progress(100) },
    byForm,
  );
  store.records.update(
    roadWorks,
    id,
    1,
    { values: roadWork("小海公路", { 户数: 3 }), month: "2021-10", progress: progress(200) },
    byForm,
  );
  store.records.remove(roadWorks, id, 2, byForm);
  store.records.restore(roadWorks, id, 3, byForm);
  return { store, id };
}

describe("verifyStore", () => {
  it("finds nothing wrong with what was written through the store", () => {
    expect(verifyStore(filledStore().store)).toEqual([]);
  });

  it.each<[string, string, string]>([
    [
      "a number changed behind its back",
      'UPDATE road_works SET "计划里程" = 1',
      "农村公路建设任务“2021 通泉街道 小海公路”与变更记录不符",
    ],
    [
      "a month changed",
      "UPDATE road_works_progress SET \"完成里程\" = 1 WHERE month = '2021-09'",
      "农村公路建设任务“2021 通泉街道 小海公路”的进度与变更记录不符",
    ],
    [
      "a month taken away",
      "DELETE FROM road_works_progress WHERE month = '2021-10'",
      "农村公路建设任务“2021 通泉街道 小海公路”的进度与变更记录不符",
    ],
    [
      "a key that is not its own",
      "UPDATE road_works SET natural_key = 'x'",
      "农村公路建设任务“2021 通泉街道 小海公路”的唯一键与内容不符",
    ],
    [
      "a record taken away",
      "DELETE FROM road_works_progress; DELETE FROM road_works",
      "农村公路建设任务“2021 通泉街道 小海公路”在变更记录中有，台账中没有",
    ],
    [
      "a log row taken away",
      "DELETE FROM change_log WHERE ledger = 'road-works'",
      "农村公路建设任务“2021 通泉街道 小海公路”在变更记录中没有来历",
    ],
    ["a log row that nobody wrote", "DELETE FROM writes WHERE cause = 'form'", "有 4 条变更记录没有经手信息"],
    [
      "unknown columns lost",
      "UPDATE road_works SET extra = NULL",
      "农村公路建设任务“2021 通泉街道 小海公路”与变更记录不符",
    ],
    [
      "a month of no record",
      "PRAGMA foreign_keys = OFF; INSERT INTO road_works_progress (record_id, month, revision, updated_at) VALUES ('x', '2021-01', 1, ''); PRAGMA foreign_keys = ON",
      "road_works_progress 中有指向不存在记录的行",
    ],
  ])("finds %s", (_, sql, finding) => {
    const { store } = filledStore();
    store.database.exec(sql);
    expect(verifyStore(store)).toEqual([finding]);
  });

  it("does not list a thousand findings", () => {
    const store = newStore();
    store.transaction(() => {
      for (let index = 0; index < 100; index += 1)
        store.records.add(roadWorks, { values: roadWork(`第${index}条`) }, byForm);
    });
    store.database.exec('UPDATE road_works SET "户数" = 1');
    const findings = verifyStore(store);
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)).toBe("农村公路建设任务另有 80 处不符");
  });
});

describe("backupStore", () => {
  it("writes a copy that holds the same, and never over another", async () => {
    const { store } = filledStore();
    const folder = join(temporaryFolder(), "U盘", "备份");
    const at = (): Date => new Date(2026, 10, 23, 8, 5, 9);
    const first = await backupStore(store, folder, at);
    expect(first).toBe(join(folder, "交通台账备份-20261123-080509.sqlite"));
    const second = await backupStore(store, folder, at);
    expect(readdirSync(folder).sort()).toEqual(
      ["交通台账备份-20261123-080509-2.sqlite", "交通台账备份-20261123-080509.sqlite"].sort(),
    );
    const copy = new Database(second, { readonly: true });
    expect(dumpTables({ database: copy })).toEqual(dumpTables(store));
    expect(copy.pragma("integrity_check", { simple: true })).toBe("ok");
    copy.close();
  });

  it("fails where the folder cannot be made, and leaves the store alone", async () => {
    const { store } = filledStore();
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    const before = dumpTables(store);
    await expect(backupStore(store, join(file, "sub"))).rejects.toThrow();
    expect(dumpTables(store)).toEqual(before);
  });
});
