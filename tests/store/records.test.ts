import { describe, expect, it } from "vitest";
import { branches } from "../../db/ledgers/base/branches.ts";
import { townships } from "../../db/ledgers/base/townships.ts";
import { naturalKey } from "../../db/ledgers/derive/naturalKey.ts";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import {
  DuplicateKey,
  QueryInvalid,
  RecordChanged,
  RecordMissing,
  readTownships,
  verifyStore,
} from "../../db/store/index.ts";
import { byForm, progress, roadWork } from "./roadWork.ts";
import { newStore } from "./withStore.ts";

describe("records", () => {
  it("stores every field, blank as null, and gives it back", () => {
    const { records } = newStore();
    const added = records.add(roadWorks, { values: roadWork("小海公路", { 备注: "" }), extra: { 序号: "1" } }, byForm);
    expect(records.get(roadWorks, added.id)).toEqual(added);
    expect(added).toMatchObject({ revision: 1, deletedAt: null, extra: { 序号: "1" } });
    expect(Object.keys(added.values)).toEqual(Object.keys(roadWorks.fields));
    expect(added.values).toMatchObject({ 路线名称: "小海公路", 计划里程: 3945, 备注: null, 自然村: null });
    expect(records.count(roadWorks)).toBe(1);
    expect(records.updatedAt(roadWorks)).toBe(added.updatedAt);
  });

  it("keeps the largest integers exactly", () => {
    const { records } = newStore();
    const values = roadWork("大路", { 计划投资: Number.MAX_SAFE_INTEGER });
    const { id } = records.add(roadWorks, { values }, byForm);
    expect(records.get(roadWorks, id)?.values.计划投资).toBe(Number.MAX_SAFE_INTEGER);
  });

  it("finds a record by its natural key, however it was written", () => {
    const { records } = newStore();
    const added = records.add(roadWorks, { values: roadWork("小海　公路") }, byForm);
    expect(records.findByKey(roadWorks, naturalKey(roadWorks, roadWork("小海公路")) ?? "")?.id).toBe(added.id);
  });

  it("refuses a second record with the same key, on add, update and restore, and names it", () => {
    const { records } = newStore();
    const first = records.add(roadWorks, { values: roadWork("小海公路") }, byForm);
    expect(() => records.add(roadWorks, { values: roadWork("小海公路") }, byForm)).toThrow(DuplicateKey);
    const second = records.add(roadWorks, { values: roadWork("大海公路") }, byForm);
    try {
      records.update(roadWorks, second.id, 1, { values: roadWork("小海公路") }, byForm);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ key: "2021 通泉街道 小海公路", existing: first.id });
    }
    expect(records.get(roadWorks, second.id)).toEqual(second);
    records.remove(roadWorks, first.id, 1, byForm);
    const third = records.add(roadWorks, { values: roadWork("小海公路") }, byForm);
    expect(() => records.restore(roadWorks, first.id, 2, byForm)).toThrow(DuplicateKey);
    records.remove(roadWorks, third.id, 1, byForm);
    records.restore(roadWorks, first.id, 2, byForm);
    expect(records.get(roadWorks, first.id)).toMatchObject({ revision: 3, deletedAt: null });
  });

  it("lets records without any key stand beside one another", () => {
    const store = newStore();
    store.records.add(branches, { values: { 书记: "甲" } }, byForm);
    store.records.add(branches, { values: { 书记: "乙" } }, byForm);
    expect(store.records.count(branches)).toBe(2);
    expect(verifyStore(store)).toEqual([]);
  });

  it("keeps months apart and gives the latest up to a month", () => {
    const { records } = newStore();
    const { id } = records.add(
      roadWorks,
      { values: roadWork("小海公路"), month: "2021-03", progress: progress(100) },
      byForm,
    );
    records.update(roadWorks, id, 1, { month: "2021-10", progress: progress(900, "完工") }, byForm);
    records.update(roadWorks, id, 2, { month: "2021-05", progress: progress(300) }, byForm);
    expect(records.months(roadWorks, id).map(({ month, values }) => [month, values.完成里程])).toEqual([
      ["2021-03", 100],
      ["2021-05", 300],
      ["2021-10", 900],
    ]);
    expect(records.monthAsOf(roadWorks, id, "2021-09")?.month).toBe("2021-05");
    expect(records.monthAsOf(roadWorks, id, "2021-02")).toBeUndefined();
    expect(records.monthAsOf(roadWorks, id, "2021-05")?.values).toMatchObject({ 完成里程: 300, 未完成原因: null });
    expect(records.latestMonth()).toBe("2021-10");
    records.removeMonth(roadWorks, id, 3, "2021-10", byForm);
    expect(records.latestMonth()).toBe("2021-05");
    expect(records.get(roadWorks, id)?.revision).toBe(4);
    expect(() => records.removeMonth(roadWorks, id, 4, "2021-10", byForm)).toThrow(RecordMissing);
    // The months of a record that was removed are nobody's latest.
    records.remove(roadWorks, id, 4, byForm);
    expect(records.latestMonth()).toBeNull();
  });

  it("writes nothing and keeps the revision where nothing differs", () => {
    const store = newStore();
    const entry = {
      values: roadWork("小海公路"),
      extra: { 乙: "2", 甲: "1" },
      month: "2021-10",
      progress: progress(100),
    };
    const added = store.records.add(roadWorks, entry, byForm);
    const same = store.records.update(roadWorks, added.id, 1, { ...entry, extra: { 甲: "1", 乙: "2" } }, byForm);
    expect(same).toEqual(added);
    store.records.update(roadWorks, added.id, 1, { month: "2021-11", progress: { 完成里程: null, 状态: "" } }, byForm);
    expect(store.records.months(roadWorks, added.id)).toHaveLength(1);
    expect(store.log.ofRecord(roadWorks, added.id)).toHaveLength(1);
  });

  it("treats values and progress as complete: what is left out becomes blank", () => {
    const { records } = newStore();
    const { id } = records.add(
      roadWorks,
      { values: roadWork("小海公路", { 备注: "旧" }), extra: { 序号: "1" }, month: "2021-10", progress: progress(100) },
      byForm,
    );
    records.update(
      roadWorks,
      id,
      1,
      { values: roadWork("小海公路"), month: "2021-10", progress: { 状态: "在建" } },
      byForm,
    );
    expect(records.get(roadWorks, id)).toMatchObject({ values: { 备注: null }, extra: { 序号: "1" } });
    expect(records.monthAsOf(roadWorks, id, "2021-10")?.values).toMatchObject({ 完成里程: null, 状态: "在建" });
    records.update(roadWorks, id, 2, { extra: null }, byForm);
    expect(records.get(roadWorks, id)?.extra).toBeNull();
  });

  it("refuses what was changed since, what is not there and what is deleted", () => {
    const { records } = newStore();
    const { id } = records.add(roadWorks, { values: roadWork("小海公路") }, byForm);
    records.update(roadWorks, id, 1, { month: "2021-10", progress: progress(1) }, byForm);
    expect(() => records.update(roadWorks, id, 1, { values: roadWork("大海公路") }, byForm)).toThrow(RecordChanged);
    expect(() => records.update(roadWorks, id, 1, { month: "2021-10", progress: progress(2) }, byForm)).toThrow(
      RecordChanged,
    );
    expect(() => records.remove(roadWorks, id, 1, byForm)).toThrow(RecordChanged);
    expect(() => records.update(roadWorks, "nowhere", 1, {}, byForm)).toThrow(RecordMissing);
    expect(() => records.restore(roadWorks, id, 2, byForm)).toThrow(RecordMissing);
    records.remove(roadWorks, id, 2, byForm);
    expect(() => records.update(roadWorks, id, 3, { values: roadWork("大海公路") }, byForm)).toThrow(RecordMissing);
    expect(() => records.remove(roadWorks, id, 3, byForm)).toThrow(RecordMissing);
    expect(records.get(roadWorks, id)).toMatchObject({ revision: 3, values: { 路线名称: "小海公路" } });
    expect(records.count(roadWorks)).toBe(0);
    expect(records.months(roadWorks, id)).toHaveLength(1);
  });

  it("refuses fields that are not declared, a month that is none, and progress without its month", () => {
    const { records } = newStore();
    expect(() => records.add(roadWorks, { values: roadWork("甲", { 不存在: 1 }) }, byForm)).toThrow(QueryInvalid);
    expect(() => records.add(roadWorks, { values: roadWork("甲"), month: "2021-13", progress: {} }, byForm)).toThrow(
      QueryInvalid,
    );
    expect(() => records.add(roadWorks, { values: roadWork("甲"), progress: progress(1) }, byForm)).toThrow(
      QueryInvalid,
    );
    expect(records.count(roadWorks)).toBe(0);
  });

  it("refuses a value of the wrong type whole: nothing of the record is left", () => {
    const store = newStore();
    const entry = { values: roadWork("小海公路"), month: "2021-10", progress: { 完成里程: "三公里" } };
    expect(() => store.records.add(roadWorks, entry, byForm)).toThrow(/cannot store TEXT value in INTEGER column/);
    expect(store.records.count(roadWorks)).toBe(0);
    expect(verifyStore(store)).toEqual([]);
  });

  it("tells the history of a record, newest first, month and field by field", () => {
    const store = newStore();
    const { id } = store.records.add(
      roadWorks,
      { values: roadWork("小海公路") },
      { kind: "import", file: "a.xlsx", sheet: "Sheet1", row: 6 },
    );
    const changed = { values: roadWork("小海公路", { 计划里程: 4000 }), month: "2021-10", progress: progress(100) };
    store.records.update(roadWorks, id, 1, changed, byForm);
    store.records.remove(roadWorks, id, 2, byForm);
    store.records.restore(roadWorks, id, 3, byForm);
    const entries = store.log.ofRecord(roadWorks, id);
    expect(entries.map(({ action, month }) => [action, month])).toEqual([
      ["restore", null],
      ["remove", null],
      ["update", "2021-10"],
      ["add", null],
    ]);
    expect(entries[2]).toMatchObject({ actor: "测试员", cause: "form", reason: "更正" });
    expect(entries[2]?.changes).toEqual([
      { field: "计划里程", before: 3945, after: 4000 },
      { field: "完成里程", before: null, after: 100 },
      { field: "完成投资", before: null, after: 1_000_000 },
      { field: "状态", before: null, after: "在建" },
    ]);
    expect(entries[3]).toMatchObject({ cause: "import", file: "a.xlsx", sheet: "Sheet1", row: 6 });
    expect(entries[3]?.changes).toContainEqual({ field: "路线名称", before: null, after: "小海公路" });
  });

  it("walks all records in the official township order, then by key, while they are written", () => {
    const { records } = newStore();
    for (const [name, township] of [
      ["乙", "月望乡"],
      ["丙", "马过河镇"],
      ["甲", "月望乡"],
      ["丁", "通泉街道"],
      ["戊", "外县某镇"],
    ] as const) {
      records.add(roadWorks, { values: roadWork(name, { 乡镇: township }) }, byForm);
    }
    const seen: unknown[] = [];
    for (const record of records.all(roadWorks)) {
      seen.push(record.values.路线名称);
      records.update(roadWorks, record.id, 1, { values: { ...record.values, 户数: 9 } }, byForm);
    }
    // Chinese names order by code point, as text does throughout: 乙 before 甲.
    expect(seen).toEqual(["丁", "丙", "乙", "甲", "戊"]);
    expect([...records.all(roadWorks)].every(({ values }) => values.户数 === 9)).toBe(true);
  });

  it("suggests options first, then what is in use", () => {
    const { records } = newStore();
    records.add(roadWorks, { values: roadWork("小海公路", { 路面类型: "透水混凝土", 年度: 2020 }) }, byForm);
    records.add(
      roadWorks,
      { values: roadWork("大海公路", { 路面类型: "弹石" }), month: "2021-10", progress: progress(1) },
      byForm,
    );
    const removed = records.add(roadWorks, { values: roadWork("废路", { 路面类型: "废料" }) }, byForm);
    records.remove(roadWorks, removed.id, 1, byForm);
    expect(records.fieldValues(roadWorks, "路面类型", "")).toEqual([
      "沥青混凝土",
      "水泥混凝土",
      "弹石",
      "砂石",
      "透水混凝土",
    ]);
    expect(records.fieldValues(roadWorks, "路面类型", "混凝土")).toEqual(["沥青混凝土", "水泥混凝土", "透水混凝土"]);
    expect(records.fieldValues(roadWorks, "路线名称", "海")).toEqual(["大海公路", "小海公路"]);
    expect(records.fieldValues(roadWorks, "年度", "")).toEqual(["2020", "2021"]);
    expect(records.fieldValues(roadWorks, "状态", "完")).toEqual(["完工"]);
    expect(records.fieldValues(townships, "别名", "通泉")).toEqual(["通泉镇"]);
    expect(() => records.fieldValues(roadWorks, '名" --', "")).toThrow(QueryInvalid);
  });
});

describe("settings and townships", () => {
  it("starts with the default county in its official order", () => {
    const store = newStore();
    const found = readTownships(store);
    expect(found.map(({ name }) => name)).toEqual([
      "通泉街道",
      "鸡头村街道",
      "王家庄街道",
      "张安屯街道",
      "旧县街道",
      "马过河镇",
      "纳章镇",
      "马鸣乡",
      "大庄乡",
      "月望乡",
    ]);
    expect(found[0]).toMatchObject({
      name: "通泉街道",
      aliases: ["通泉镇"],
      order: 1,
      code: "530304001",
      type: "街道",
    });
    expect(found[5]?.aliases).toEqual([]);
    expect([store.settings.get("bureau"), store.settings.get("county"), store.settings.get("countyCode")]).toEqual([
      "马龙区交通运输局",
      "马龙区",
      "530304",
    ]);
    expect(verifyStore(store)).toEqual([]);
  });

  it("is the same in every new store", () => {
    const [first, second] = [newStore(), newStore()];
    const rows = (store: typeof first): unknown => store.database.prepare("SELECT * FROM townships").all();
    expect(rows(first)).toEqual(rows(second));
  });

  it("keeps settings, each change in the log", () => {
    const store = newStore();
    expect(store.settings.get("填表人")).toBeNull();
    store.settings.set("填表人", "李四");
    store.settings.set("填表人", "王五");
    expect(store.settings.get("填表人")).toBe("王五");
    store.settings.set("填表人", "");
    expect(store.settings.get("填表人")).toBeNull();
    expect(verifyStore(store)).toEqual([]);
    store.database.exec("UPDATE settings SET value = '他人' WHERE name = '填表人'");
    expect(verifyStore(store)).toEqual(["设置“填表人”与变更记录不符"]);
  });
});
