import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { openStore, type ReadStore, StoreRefused } from "../../db/store/index.ts";
import { failureOf } from "../../electron/router/failureOf.ts";
import { byForm, roadWork } from "./roadWork.ts";
import { newStore, temporaryFolder } from "./withStore.ts";

const names = (store: ReadStore): unknown[] => [...store.records.all(roadWorks)].map(({ values }) => values.路线名称);

const sorted = {
  ...{ ledger: "road-works", asOf: "2021-10", page: 1, pageSize: 10, search: "", filters: [], deleted: false },
  sort: { field: "计划里程", descending: true },
};

describe("readers", () => {
  it("see the book as it stood when they began, and nothing of an open transaction", async () => {
    const store = newStore();
    store.records.add(roadWorks, { values: roadWork("甲") }, byForm);
    await store.readInSteps(async (past) => {
      // Its first own read comes after the commit.
      store.records.add(roadWorks, { values: roadWork("乙") }, byForm);
      await Promise.resolve();
      expect(names(past)).toEqual(["甲"]);
    });
    store.transaction(() => {
      store.records.add(roadWorks, { values: roadWork("丙") }, byForm);
      expect(store.writing).toBe(true);
      expect(store.read(names).length).toBe(2);
      expect(names(store).length).toBe(3);
    });
    expect(store.read(names).length).toBe(3);
  });

  it("bring lists and counts up to each commit, and to none that was taken back", () => {
    const store = newStore();
    const look = () =>
      store.read(({ records }) => [records.list(sorted).total, records.count(roadWorks), records.list(sorted).sums]);
    const numbers = [look()];
    store.records.add(roadWorks, { values: roadWork("甲") }, byForm);
    numbers.push(look());
    expect(() =>
      store.transaction(() => {
        store.records.add(roadWorks, { values: roadWork("乙") }, byForm);
        expect(look()).toEqual(numbers[1]);
        throw new Error("taken back");
      }),
    ).toThrow("taken back");
    expect(look()).toEqual(numbers[1]);
    // The same number of the log, another fact.
    store.records.add(roadWorks, { values: { ...roadWork("丙"), 计划里程: 7 } }, byForm);
    expect(look()).toEqual([2, 2, store.records.list(sorted).sums]);
    expect(numbers.map(([total]) => total)).toEqual([0, 1]);
  });

  it("cannot write", () => {
    const store = newStore();
    expect(() => store.read(({ database }) => database.exec("DELETE FROM settings"))).toThrow("readonly");
    expect(store.read(names)).toEqual([]);
  });

  it("are closed before the writer: no side file stays", () => {
    const folder = temporaryFolder();
    const store = openStore({ folder });
    store.read(names);
    const open = store.snapshot();
    store.records.add(roadWorks, { values: roadWork("甲") }, byForm);
    store.close();
    expect(readdirSync(folder).filter((name) => /-(?:wal|shm)$/.test(name))).toEqual([]);
    expect(() => names(open.store)).toThrow("not open");
  });

  it("are let go, in words, once the write-ahead log behind them is too long", { timeout: 60_000 }, async () => {
    const store = newStore();
    const reading = store.readInSteps(async (past) => {
      expect(names(past)).toEqual([]);
      for (let number = 1; number <= 14; number += 1) {
        const workbook = new Uint8Array(20 * 1024 * 1024).fill(number);
        store.ownTables.save({
          ...{ id: null, revision: null, kind: "template", name: `表${number}`, base: null, definition: {} },
          workbook,
        });
      }
      await Promise.resolve();
      return names(past);
    });
    const error: unknown = await reading.catch((error: unknown) => error);
    expect(error).toBeInstanceOf(StoreRefused);
    expect(failureOf(error)?.code).toBe("reading-too-long");
    expect(store.ownTables.list().length).toBe(14);
    expect(await store.readInSteps(names)).toEqual([]);
  });
});
