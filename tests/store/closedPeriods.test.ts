import Database from "better-sqlite3";
import { describe, expect, it, vi } from "vitest";
import { investmentMonthly } from "../../db/ledgers/investment/investmentMonthly.ts";
import { projects } from "../../db/ledgers/investment/projects.ts";
import { roads } from "../../db/ledgers/rural/roads.ts";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { upgrades } from "../../db/ledgers/rural/upgrades.ts";
import { complaints } from "../../db/ledgers/safety/complaints.ts";
import { expressways } from "../../db/ledgers/works/expressways.ts";
import { type Cause, ClosedPeriod, type Store, verifyStore } from "../../db/store/index.ts";
import { dumpTables } from "../support/dumpTables.ts";
import { closingOf, reading } from "./closingOf.ts";
import { batchEntry, progress, roadWork } from "./roadWork.ts";
import { newStore } from "./withStore.ts";

const noReason: Cause = { kind: "form" };
const reason: Cause = { kind: "form", reason: "乡镇报来更正" };

/** A store with a road of 2021 (and its September), in which October 2021 is closed. */
function closedStore(): { store: Store; id: string } {
  const store = newStore();
  const entry = { values: roadWork("小海公路"), month: "2021-09", progress: progress(100) };
  const { id } = store.records.add(roadWorks, entry, noReason);
  store.closings.close(closingOf(store), noReason);
  return { store, id };
}

function revisionOf(store: Store, id: string): number {
  return store.records.get(roadWorks, id)?.revision ?? 0;
}

/** The write is refused without a reason and leaves every byte as it was; with one it is done. */
function expectGuarded(store: Store, write: (cause: Cause) => void): void {
  const before = dumpTables(store);
  expect(() => write(noReason)).toThrow(ClosedPeriod);
  expect(() => write({ kind: "form", reason: "" })).toThrow(ClosedPeriod);
  expect(dumpTables(store)).toEqual(before);
  write(reason);
  expect(dumpTables(store)).not.toEqual(before);
  expect(verifyStore(store)).toEqual([]);
}

describe("a closed period", () => {
  it("holds from the moment it is closed, also within one transaction, and no longer than the transaction stands", () => {
    const store = newStore();
    const add = (name: string, cause = noReason) => store.records.add(roadWorks, { values: roadWork(name) }, cause);
    expect(() =>
      store.transaction(() => {
        // What is closed was read before this closing.
        add("甲");
        store.closings.close(closingOf(store), noReason);
        expect(() => add("乙")).toThrow(ClosedPeriod);
        throw new Error("taken back");
      }),
    ).toThrow("taken back");
    add("丙");
    store.transaction(() => {
      const { id } = store.closings.close(closingOf(store), noReason);
      expect(() => add("丁")).toThrow(ClosedPeriod);
      store.closings.reopen(id, reason);
      add("戊");
    });
    add("己");
    store.closings.close(closingOf(store), noReason);
    expect(() => add("庚")).toThrow(ClosedPeriod);
  });

  it("is asked for anew by every write: what another connection closed or reopened holds for the next", () => {
    const store = newStore();
    const add = (name: string) => store.records.add(roadWorks, { values: roadWork(name) }, noReason);
    const { id } = store.closings.close(closingOf(store, { month: "2021-09" }), noReason);
    expect(() => add("甲")).toThrow(ClosedPeriod);
    const other = new Database(store.file);
    other.prepare("UPDATE closings SET reopened_at = ?, reopened_by = ?, reopened_reason = ?").run("后", "他", "更正");
    add("甲");
    other
      .prepare(
        `INSERT INTO closings (id, area, month, issue, at, actor, reason, log_seq, reads)
         SELECT 'other', area, month, 2, at, actor, reason, log_seq, reads FROM closings WHERE id = ?`,
      )
      .run(id);
    other.close();
    expect(() => add("乙")).toThrow(ClosedPeriod);
  });

  it("names itself in the refusal", () => {
    const { store } = closedStore();
    try {
      store.records.add(roadWorks, { values: roadWork("大海公路") }, noReason);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ name: "ClosedPeriod", ledger: "road-works", area: "rural", month: "2021-10" });
    }
  });

  it.each<[string, (store: Store, id: string, cause: Cause) => void]>([
    ["adding", (store, _, cause) => store.records.add(roadWorks, { values: roadWork("大海公路") }, cause)],
    [
      "changing the record",
      (store, id, cause) =>
        store.records.update(
          roadWorks,
          id,
          revisionOf(store, id),
          { values: roadWork("小海公路", { 计划里程: 1 }) },
          cause,
        ),
    ],
    [
      "moving it out of the period",
      (store, id, cause) =>
        store.records.update(
          roadWorks,
          id,
          revisionOf(store, id),
          { values: roadWork("小海公路", { 年度: 2022 }) },
          cause,
        ),
    ],
    [
      "correcting a month that counted",
      (store, id, cause) =>
        store.records.update(
          roadWorks,
          id,
          revisionOf(store, id),
          { month: "2021-09", progress: progress(101) },
          cause,
        ),
    ],
    [
      "adding the month itself",
      (store, id, cause) =>
        store.records.update(
          roadWorks,
          id,
          revisionOf(store, id),
          { month: "2021-10", progress: progress(120) },
          cause,
        ),
    ],
    ["removing it", (store, id, cause) => store.records.remove(roadWorks, id, revisionOf(store, id), cause)],
    [
      "removing a month that counted",
      (store, id, cause) => store.records.removeMonth(roadWorks, id, revisionOf(store, id), "2021-09", cause),
    ],
  ])("is not touched without a reason by %s", (_, write) => {
    const { store, id } = closedStore();
    expectGuarded(store, (cause) => write(store, id, cause));
  });

  it("is not touched by restoring a record without a reason", () => {
    const { store, id } = closedStore();
    store.records.remove(roadWorks, id, revisionOf(store, id), reason);
    expectGuarded(store, (cause) => store.records.restore(roadWorks, id, revisionOf(store, id), cause));
  });

  it("is not touched by a record that comes into it from another year", () => {
    const { store } = closedStore();
    const { id } = store.records.add(roadWorks, { values: roadWork("大海公路", { 年度: 2022 }) }, noReason);
    expectGuarded(store, (cause) => store.records.update(roadWorks, id, 1, { values: roadWork("大海公路") }, cause));
  });

  it("is not touched by undoing an import without a reason, and the undo is all or nothing", () => {
    const store = newStore();
    const batch = store.transaction(() => {
      const id = store.batches.begin(batchEntry());
      store.records.add(roadWorks, { values: roadWork("甲", { 年度: 2019 }) }, { kind: "import", batch: id });
      store.records.add(roadWorks, { values: roadWork("乙") }, { kind: "import", batch: id });
      return id;
    });
    store.closings.close(closingOf(store), noReason);
    expectGuarded(store, (cause) => store.batches.undo(batch, { kind: "undo", reason: cause.reason ?? null }));
    expect(store.batches.get(batch)?.status).toBe("undone");
  });

  it("lets undo take back an import that brought later months only", () => {
    const { store, id } = closedStore();
    const batch = store.transaction(() => {
      const batchId = store.batches.begin(batchEntry());
      const entry = { month: "2021-11", progress: progress(200) };
      store.records.update(roadWorks, id, revisionOf(store, id), entry, { kind: "import", batch: batchId });
      return batchId;
    });
    store.batches.undo(batch, { kind: "undo" });
    expect(store.records.months(roadWorks, id).map(({ month }) => month)).toEqual(["2021-09"]);
  });

  it("rolls back all of an import one row of which touches it", () => {
    const { store } = closedStore();
    const before = dumpTables(store);
    const write = () =>
      store.transaction(() => {
        const batch = store.batches.begin(batchEntry());
        store.records.add(roadWorks, { values: roadWork("甲", { 年度: 2022 }) }, { kind: "import", batch });
        store.records.add(roadWorks, { values: roadWork("乙") }, { kind: "import", batch });
      });
    expect(write).toThrow(ClosedPeriod);
    expect(dumpTables(store)).toEqual(before);
  });

  it.each<[string, (store: Store, id: string) => void]>([
    [
      "a later month's progress",
      (store, id) =>
        store.records.update(
          roadWorks,
          id,
          revisionOf(store, id),
          { month: "2021-11", progress: progress(200) },
          noReason,
        ),
    ],
    [
      "a record of another year",
      (store) => store.records.add(roadWorks, { values: roadWork("大海公路", { 年度: 2022 }) }, noReason),
    ],
    [
      "columns that no table shows",
      (store, id) => store.records.update(roadWorks, id, revisionOf(store, id), { extra: { 序号: "9" } }, noReason),
    ],
    [
      "a write that changes nothing",
      (store, id) =>
        store.records.update(roadWorks, id, revisionOf(store, id), { values: roadWork("小海公路") }, noReason),
    ],
    [
      "a ledger its tables do not read",
      (store) => store.records.add(complaints, { values: complaint("2021-05-01") }, noReason),
    ],
    ["showing personal data", (store, id) => store.records.reveal(roadWorks, [id], { kind: "form", reason: "核对" })],
  ])("is not touched by %s", (_, write) => {
    const { store, id } = closedStore();
    write(store, id);
    expect(verifyStore(store)).toEqual([]);
  });

  it("is open again once it is reopened, and closed again within one transaction", () => {
    const { store, id } = closedStore();
    const closing = store.closings.current("rural", "2021-10");
    store.closings.reopen(closing?.id ?? "", reason);
    store.records.update(roadWorks, id, revisionOf(store, id), { values: roadWork("小海公路", { 户数: 1 }) }, noReason);
    expect(() =>
      store.transaction(() => {
        store.records.update(
          roadWorks,
          id,
          revisionOf(store, id),
          { values: roadWork("小海公路", { 户数: 2 }) },
          noReason,
        );
        store.closings.close(closingOf(store), noReason);
        store.records.update(
          roadWorks,
          id,
          revisionOf(store, id),
          { values: roadWork("小海公路", { 户数: 3 }) },
          noReason,
        );
      }),
    ).toThrow(ClosedPeriod);
    expect(store.records.get(roadWorks, id)?.values.户数).toBe(1);
  });

  it.each([
    ["2021-01-01", true],
    ["2021-10-31", true],
    ["2021-11-01", false],
    ["2020-12-31", false],
    ["2020-05-01", false],
  ])("has a complaint of %s: %s", (date, touched) => {
    const store = newStore();
    store.closings.close(closingOf(store, { area: "safety", reads: [reading("complaints")] }), noReason);
    const add = () => store.records.add(complaints, { values: complaint(date) }, noReason);
    if (touched) expect(add).toThrow(ClosedPeriod);
    else expect(add().revision).toBe(1);
  });

  it.each([
    ["2021-10", ["2021-10", "2020-10"], true],
    ["2021-11", ["2021-10", "2020-10"], false],
    ["2020-10", ["2021-10", "2020-10"], true],
    ["2020-11", ["2021-10", "2020-10"], false],
    ["2020-10", ["2021-10"], false],
    ["2019-10", ["2021-10", "2020-10"], false],
  ])("has a monthly report of %s where tables read up to %j: %s", (month, months, touched) => {
    const store = newStore();
    store.closings.close(
      closingOf(store, { area: "investment", reads: [reading("investment-monthly", ...months)] }),
      noReason,
    );
    const add = () => store.records.add(investmentMonthly, { values: report("大桥", month) }, noReason);
    if (touched) expect(add).toThrow(ClosedPeriod);
    else expect(add().revision).toBe(1);
  });

  it("has what stands from year to year always, but none of its later months", () => {
    const store = newStore();
    const { id } = store.records.add(upgrades, { values: { 项目名称: "甲路升级", 里程: 5000 } }, noReason);
    store.closings.close(closingOf(store, { reads: [reading("upgrades"), reading("roads")] }), noReason);
    const stage = (month: string) => ({ month, progress: { 阶段: "在建" } });
    store.records.update(upgrades, id, 1, stage("2021-11"), noReason);
    expect(() => store.records.update(upgrades, id, 2, stage("2020-12"), noReason)).toThrow(ClosedPeriod);
    const road = { 路线编码: "Y001530304", 路线名称: "甲路", 行政等级: "乡道", 里程: 1000, 乡镇: "通泉街道" };
    expect(() => store.records.add(roads, { values: road }, noReason)).toThrow(ClosedPeriod);
  });

  it("has a project by the day it was entered, and by the reports of the period that name it", () => {
    const store = newStore();
    store.records.add(investmentMonthly, { values: report("大桥", "2021-03") }, noReason);
    store.records.add(investmentMonthly, { values: report("530304-07", "2020-03") }, noReason);
    const months = ["2021-10", "2020-10"];
    const reads = [reading("projects"), reading("investment-monthly", ...months)];
    store.closings.close(closingOf(store, { area: "investment", reads }), noReason);
    const add = (values: Record<string, string | null>) => () =>
      store.records.add(projects, { values: { 项目类别: "其他", 总投资: 1, 入库状态: "储备", ...values } }, noReason);
    expect(add({ 项目名称: "甲", 入库日期: "2021-10-31" })).toThrow(ClosedPeriod);
    expect(add({ 项目名称: "大桥" })).toThrow(ClosedPeriod);
    expect(add({ 项目名称: "乙", 项目代码: "530304-07" })).toThrow(ClosedPeriod);
    expect(add({ 项目名称: "丙" })().revision).toBe(1);
    expect(add({ 项目名称: "丁", 入库日期: "2021-11-01" })().revision).toBe(1);
  });

  it("has the reports of all years of a project that it counts, and one before the book's first", () => {
    const store = newStore();
    store.records.add(projects, { values: { ...highway, 项目代码: "530304-07" } }, noReason);
    store.records.add(investmentMonthly, { values: report("大桥", "2021-03") }, noReason);
    const reads = [reading("projects"), reading("investment-monthly", "2021-10")];
    store.records.add(investmentMonthly, { values: report("别处", "2019-01") }, noReason);
    store.closings.close(closingOf(store, { area: "investment", reads }), noReason);
    const add = (project: string, month: string) => () =>
      store.records.add(investmentMonthly, { values: report(project, month) }, noReason);
    expect(add("大桥", "2019-05")).toThrow(ClosedPeriod);
    expect(add("530304-07", "2019-05")).toThrow(ClosedPeriod);
    expect(add("大桥", "2021-11")().revision).toBe(1);
    expect(add("别处", "2019-05")().revision).toBe(1);
    expect(add("别处", "2018-12")).toThrow(ClosedPeriod);
  });

  it("of 重点工程 has the projects and reports of its 路段 only; of investment, what 路段 say of their 期初", () => {
    const store = newStore();
    const section = { 项目名称: "大桥", 全长: 3000 };
    const told = { month: "2021-09", progress: { 状态: "在建" } };
    const { id } = store.records.add(expressways, { values: section, ...told }, noReason);
    store.records.add(projects, { values: { ...highway, 项目代码: "530304-07" } }, noReason);
    store.records.add(investmentMonthly, { values: report("别处", "2019-01") }, noReason);
    const shared = [reading("projects"), reading("investment-monthly", "2021-10"), reading("expressways")];
    const works = store.closings.close(closingOf(store, { area: "works", reads: shared }), noReason);
    const add = (project: string, month: string) => () =>
      store.records.add(investmentMonthly, { values: report(project, month) }, noReason);
    expect(add("别处", "2021-10")().revision).toBe(1);
    expect(add("530304-07", "2021-10")).toThrow(ClosedPeriod);
    expect(add("大桥", "2021-11")().revision).toBe(1);
    const entered = { ...highway, 项目名称: "别处", 入库日期: "2021-10-01" };
    expect(store.records.add(projects, { values: entered }, noReason).revision).toBe(1);
    expect(() => store.records.add(projects, { values: { ...highway, 项目代码: "2" } }, noReason)).toThrow(
      ClosedPeriod,
    );
    store.closings.reopen(works.id, { kind: "form", reason: "更正" });

    store.closings.close(closingOf(store, { area: "investment", reads: shared }), noReason);
    const change = (values: object) => () =>
      store.records.update(
        expressways,
        id,
        store.records.get(expressways, id)?.revision ?? 0,
        { values: { ...section, ...values } },
        noReason,
      );
    store.records.update(expressways, id, 1, { month: "2021-10", progress: { 状态: "建成" } }, noReason);
    expect(change({ 开工日期: "2021-03-01" })().values.开工日期).toBe("2021-03-01");
    expect(change({ 期初累计完成投资: 100, 期初截至月: "2020-12" })).toThrow(ClosedPeriod);
    expect(store.records.add(expressways, { values: { ...section, 项目名称: "新路" } }, noReason).revision).toBe(1);
  });

  it("is told beforehand as it will be refused, from statements that are not made anew for every row", () => {
    const store = newStore();
    store.records.add(investmentMonthly, { values: report("大桥", "2021-03") }, noReason);
    store.records.add(investmentMonthly, { values: report("530304-07", "2020-03") }, noReason);
    const months = ["2021-09", "2021-10", "2020-10"];
    const reads = [reading("projects"), reading("investment-monthly", ...months)];
    for (const month of months) {
      store.closings.close(closingOf(store, { area: "investment", month, reads }), noReason);
    }
    const touching = store.closings.touching();
    const prepared = vi.spyOn(store.database, "prepare");
    const touched = (values: Record<string, string>) =>
      touching(projects, () => ({ before: null, after: values, monthOnly: null })) !== null;
    for (let number = 0; number < 50; number += 1) expect(touched({ 项目名称: `丙${number}` })).toBe(false);
    expect(touched({ 项目名称: "大桥" })).toBe(true);
    expect(touched({ 项目名称: "乙", 项目代码: "530304-07" })).toBe(true);
    expect(prepared.mock.calls.length).toBeLessThanOrEqual(months.length);
    prepared.mockClear();
    for (let number = 0; number < 20; number += 1) {
      const values = { 项目名称: `丙${number}`, 项目类别: "其他", 总投资: 1, 入库状态: "储备" };
      store.records.add(projects, { values }, noReason);
    }
    const asked = prepared.mock.calls.filter(([sql]) => sql.includes("json_each"));
    expect(asked.length).toBeLessThanOrEqual(1);
  });
});

const highway = { 项目名称: "大桥", 项目类别: "高速公路", 总投资: 1, 入库状态: "储备" };

function complaint(date: string): Record<string, string> {
  return { 编号: date, 受理日期: date, 对象类别: "出租车" };
}

function report(project: string, month: string): Record<string, string | number> {
  return { 项目: project, 月份: month, 本月完成投资: 100 };
}
