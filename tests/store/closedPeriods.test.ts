import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { investmentMonthly } from "../../db/ledgers/investment/investmentMonthly.ts";
import { roads } from "../../db/ledgers/rural/roads.ts";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { upgrades } from "../../db/ledgers/rural/upgrades.ts";
import { complaints } from "../../db/ledgers/safety/complaints.ts";
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
    const add = () =>
      store.records.add(investmentMonthly, { values: { 项目: "大桥", 月份: month, 本月完成投资: 100 } }, noReason);
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
});

function complaint(date: string): Record<string, string> {
  return { 编号: date, 受理日期: date, 对象类别: "出租车" };
}
