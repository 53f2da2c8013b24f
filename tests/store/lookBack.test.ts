import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { type Readable, Refusal, type Store, verifyStore } from "../../db/store/index.ts";
import { dumpTables } from "../support/dumpTables.ts";
import { closingOf } from "./closingOf.ts";
import { batchEntry, byForm, progress, roadWork } from "./roadWork.ts";
import { step, take } from "./steps.ts";
import { newStore } from "./withStore.ts";

/** What tables are made from: the ledgers' rows and the settings; not history, which only grows. */
function made(store: Pick<Store, "database">): Record<string, string> {
  const { change_log, writes, batches, closings, closed_tables, own_tables, ...rows } = dumpTables(store);
  return rows;
}

describe("lookBack", () => {
  it("shows records, months and settings as they were, and leaves the store as it is", () => {
    const store = newStore();
    const entry = { values: roadWork("小海公路"), month: "2021-09", progress: progress(100) };
    const { id } = store.records.add(roadWorks, entry, byForm);
    store.settings.set("bureau", "甲局");
    const seq = store.closings.lastChange();
    const then = made(store);

    store.records.update(
      roadWorks,
      id,
      1,
      { values: roadWork("大海公路"), month: "2021-10", progress: progress(200) },
      byForm,
    );
    store.records.removeMonth(roadWorks, id, 2, "2021-09", byForm);
    store.records.add(roadWorks, { values: roadWork("小海公路") }, byForm);
    store.settings.set("bureau", "乙局");
    store.settings.set("审核人", "张三");
    store.closings.close(closingOf(store), { kind: "form" });
    const now = dumpTables(store);

    expect(store.lookBack(seq, made)).toEqual(then);
    expect(dumpTables(store)).toEqual(now);
    expect(verifyStore(store)).toEqual([]);
    expect(store.lookBack(store.closings.lastChange(), made)).toEqual(made(store));
  });

  it("brings back what was deleted, and what an undone import had added", () => {
    const store = newStore();
    const { id } = store.records.add(roadWorks, { values: roadWork("甲") }, byForm);
    const batch = store.transaction(() => {
      const one = store.batches.begin(batchEntry());
      store.records.add(
        roadWorks,
        { values: roadWork("乙"), month: "2021-10", progress: progress(1) },
        { kind: "import", batch: one },
      );
      return one;
    });
    const seq = store.closings.lastChange();
    const then = made(store);
    store.records.remove(roadWorks, id, 1, byForm);
    store.batches.undo(batch, { kind: "undo" });
    expect(store.lookBack(seq, made)).toEqual(then);
  });

  it("gives what the work gives, throws what it throws, and rolls back either way", () => {
    const store = newStore();
    store.records.add(roadWorks, { values: roadWork("甲") }, byForm);
    const now = dumpTables(store);
    expect(store.lookBack(0, ({ database }) => database.prepare("SELECT count(*) FROM road_works").pluck().get())).toBe(
      0,
    );
    expect(() =>
      store.lookBack(0, () => {
        throw new Error("half way");
      }),
    ).toThrow("half way");
    expect(dumpTables(store)).toEqual(now);
    store.records.add(roadWorks, { values: roadWork("乙") }, byForm);
    expect(store.records.count(roadWorks)).toBe(2);
  });

  it("equals what stood beside a writer with an open transaction, which it leaves alone", () => {
    const store = newStore();
    const { id } = store.records.add(
      roadWorks,
      { values: roadWork("甲"), month: "2021-10", progress: progress(1) },
      byForm,
    );
    const seq = store.closings.lastChange();
    const then = made(store);
    store.records.update(roadWorks, id, 1, { month: "2021-10", progress: progress(2) }, byForm);
    store.transaction(() => {
      store.records.add(roadWorks, { values: roadWork("乙") }, byForm);
      expect(store.lookBack(seq, made)).toEqual(then);
      expect(store.records.count(roadWorks)).toBe(2);
    });
    expect(store.records.count(roadWorks)).toBe(2);
    expect(store.lookBack(seq, made)).toEqual(then);
  });

  it("does not spoil what lists and counts keep", () => {
    const store = newStore();
    store.records.add(roadWorks, { values: roadWork("甲") }, byForm);
    const query = {
      ledger: "road-works",
      asOf: "2021-10",
      page: 1,
      pageSize: 10,
      sort: null,
      search: "",
      filters: [],
      deleted: false,
    };
    const sorted = { ...query, sort: { field: "计划里程", descending: true } };
    store.records.add(roadWorks, { values: roadWork("乙") }, byForm);
    const kept = () =>
      store.read(({ records }) => [records.list(sorted).total, records.list(query).total, records.count(roadWorks)]);
    expect(kept()).toEqual([2, 2, 2]);
    const rows = (of: Readable) => of.database.prepare("SELECT count(*) FROM road_works").pluck().get();
    expect(store.read((reader) => reader.lookBack(0, rows))).toBe(0);
    expect(kept()).toEqual([2, 2, 2]);
    expect(store.lookBack(0, rows)).toBe(0);
    expect(kept()).toEqual([2, 2, 2]);
  });

  it("finds any earlier state after any steps, imports and undos, byte for byte", { timeout: 180_000 }, () => {
    const store = newStore();
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 8 }),
        fc.array(step, { maxLength: 8 }),
        fc.array(step, { maxLength: 8 }),
        (earlier, inBatch, later) => {
          const states: [seq: number, rows: string][] = [];
          const remember = () => states.push([store.closings.lastChange(), JSON.stringify(made(store))]);
          for (const one of earlier) take(store, one, byForm);
          remember();
          const batch = store.transaction(() => {
            const id = store.batches.begin(batchEntry());
            for (const one of inBatch) take(store, one, { kind: "import", batch: id });
            return id;
          });
          remember();
          for (const one of later) {
            take(store, one, byForm);
            remember();
          }
          try {
            store.batches.undo(batch, { kind: "undo" });
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
          remember();
          const now = dumpTables(store);
          for (const [seq, rows] of states)
            expect(store.lookBack(seq, (past) => JSON.stringify(made(past)))).toBe(rows);
          expect(dumpTables(store)).toEqual(now);
        },
      ),
      { numRuns: 60 },
    );
    expect(verifyStore(store)).toEqual([]);
  });
});
