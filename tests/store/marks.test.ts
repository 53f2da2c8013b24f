import { describe, expect, it } from "vitest";
import { turnoverMonthly } from "../../db/ledgers/investment/turnoverMonthly.ts";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import {
  ClosedPeriod,
  MarkNeedless,
  MarkUnfounded,
  QueryInvalid,
  RecordMissing,
  recordedMonths,
  verifyStore,
} from "../../db/store/index.ts";
import { dumpTables } from "../support/dumpTables.ts";
import { byForm, progress, roadWork } from "./roadWork.ts";
import { newStore } from "./withStore.ts";

const noReason = { kind: "form" } as const;
const anyList = { ledger: "road-works", filters: [], search: "", sort: null, page: 1, pageSize: 5, deleted: false };
const WHOLE = { kind: "ledger", subject: "" } as const;

function withRoad() {
  const store = newStore();
  const entry = { values: roadWork("小海公路"), month: "2021-08", progress: progress(100) };
  const { id } = store.records.add(roadWorks, entry, byForm);
  return { store, id, record: { kind: "record", subject: id } as const };
}

const marks = ({ store }: ReturnType<typeof withRoad>) => dumpTables(store).progress_marks;

describe("marks", () => {
  it("make their month one that was told of, as long as the record is there", () => {
    const { store, id, record } = withRoad();
    const months = () => [store.records.latestMonth(), recordedMonths(store.database).includes("2021-09")];
    expect(months()).toEqual(["2021-08", false]);
    store.marks.put(roadWorks, "2021-09", record, byForm);
    expect(months()).toEqual(["2021-09", true]);
    store.records.remove(roadWorks, id, 1, byForm);
    expect(months()).toEqual([null, false]);
  });

  it("are written once, logged, and gone without a trace but in the log when they are taken back", () => {
    const road = withRoad();
    const before = marks(road);
    const mark = road.store.marks.put(roadWorks, "2021-09", road.record, byForm);
    expect(road.store.marks.put(roadWorks, "2021-09", road.record, byForm)).toBeNull();
    expect(road.store.marks.of(roadWorks, "2021-09")).toEqual([mark]);
    expect(road.store.marks.of(roadWorks, "2021-10")).toEqual([]);
    expect(verifyStore(road.store)).toEqual([]);
    road.store.marks.remove(mark?.id ?? "", byForm);
    expect(marks(road)).toEqual(before);
    expect(verifyStore(road.store)).toEqual([]);
    expect(() => road.store.marks.remove(mark?.id ?? "", byForm)).toThrow(RecordMissing);
  });

  it("need a record that was told of before, and a month that has not its own progress", () => {
    const { store, id, record } = withRoad();
    const bare = store.records.add(roadWorks, { values: roadWork("大海公路") }, byForm);
    const put = (month: string, subject: string) => () =>
      store.marks.put(roadWorks, month, { kind: "record", subject }, byForm);
    expect(put("2021-09", bare.id)).toThrow(MarkUnfounded);
    expect(put("2021-07", id)).toThrow(MarkUnfounded);
    expect(put("2021-08", id)).toThrow(MarkNeedless);
    expect(put("2021-13", id)).toThrow(QueryInvalid);
    store.records.remove(roadWorks, id, 1, byForm);
    expect(put("2021-09", id)).toThrow(RecordMissing);
    expect(() => store.marks.put(turnoverMonthly, "2021-09", record, byForm)).toThrow(QueryInvalid);
    expect(() => store.marks.put(roadWorks, "2021-09", WHOLE, byForm)).toThrow(QueryInvalid);
    expect(store.marks.of(roadWorks, "2021-09")).toEqual([]);
  });

  it("ask for a reason where the month was closed, for what it takes back too", () => {
    const { store, record } = withRoad();
    const early = store.marks.put(roadWorks, "2021-09", record, byForm);
    const reads = [
      { ledger: "road-works", months: ["2021-10"] },
      { ledger: "turnover-monthly", months: ["2021-10"] },
    ];
    store.closings.close(
      { area: "rural", month: "2021-10", logSeq: store.closings.lastChange(), reads, tables: [] },
      byForm,
    );
    const put = (month: string, reason: string | null = null) =>
      store.marks.put(roadWorks, month, record, { kind: "form", reason });
    expect(() => put("2021-10")).toThrow(ClosedPeriod);
    expect(() => store.marks.put(turnoverMonthly, "2021-10", WHOLE, noReason)).toThrow(ClosedPeriod);
    expect(() => store.marks.remove(early?.id ?? "", noReason)).toThrow(ClosedPeriod);
    expect(put("2021-10", "补报")?.month).toBe("2021-10");
    // A month after what was closed is free, and so is a ledger's month.
    expect(put("2021-11")?.month).toBe("2021-11");
    expect(store.marks.put(turnoverMonthly, "2021-11", WHOLE, byForm)?.month).toBe("2021-11");
  });

  it("are as they were for who looks back", () => {
    const { store, record } = withRoad();
    const first = store.marks.put(roadWorks, "2021-09", record, byForm);
    const seq = store.closings.lastChange();
    store.marks.remove(first?.id ?? "", byForm);
    store.marks.put(roadWorks, "2021-10", record, byForm);
    const months = (database: typeof store.database) =>
      database.prepare<[], string>("SELECT month FROM progress_marks ORDER BY month").pluck().all();
    expect(store.lookBack(seq, ({ database }) => months(database))).toEqual(["2021-09"]);
    expect(months(store.database)).toEqual(["2021-10"]);
  });

  it("are the month a list says that the record was told of, unless a later one has its progress", () => {
    const { store, id, record } = withRoad();
    const told = (asOf: string) => store.records.list({ ...anyList, asOf }).rows[0]?.progressMonth;
    store.marks.put(roadWorks, "2021-09", record, byForm);
    expect(["2021-08", "2021-09", "2021-11"].map(told)).toEqual(["2021-08", "2021-09", "2021-09"]);
    store.records.update(roadWorks, id, 1, { month: "2021-10", progress: progress(200) }, byForm);
    expect(told("2021-11")).toBe("2021-10");
  });

  it("are found out where the table differs from the log", () => {
    const { store, record } = withRoad();
    store.marks.put(roadWorks, "2021-09", record, byForm);
    store.database.prepare("UPDATE progress_marks SET month = '2021-10'").run();
    expect(verifyStore(store).join()).toContain("标记与变更记录不符");
    store.database.prepare("DELETE FROM progress_marks").run();
    expect(verifyStore(store).join()).toContain("库中没有");
  });
});
