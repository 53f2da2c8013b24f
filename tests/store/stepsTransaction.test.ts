import { setImmediate as turn } from "node:timers/promises";
import { expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { verifyStore } from "../../db/store/index.ts";
import { dumpTables } from "../support/dumpTables.ts";
import { byForm, roadWork } from "./roadWork.ts";
import { newStore } from "./withStore.ts";

it("writes all of a transaction in steps or nothing of it, and refuses to be nested", async () => {
  const store = newStore();
  const before = dumpTables(store);
  const steps = async (end: () => void): Promise<void> => {
    for (const name of ["甲", "乙", "丙"]) {
      store.records.add(roadWorks, { values: roadWork(name) }, byForm);
      await turn();
    }
    end();
  };
  const cancelled = store.transactionInSteps(() =>
    steps(() => {
      throw new Error("cancelled");
    }),
  );
  await expect(cancelled).rejects.toThrow("cancelled");
  expect(dumpTables(store)).toEqual(before);
  await store.transactionInSteps(() => steps(() => {}));
  expect(store.records.count(roadWorks)).toBe(3);
  const nested = store.transactionInSteps(() => store.transactionInSteps(async () => {}));
  await expect(nested).rejects.toThrow(/nested/);
  expect(verifyStore(store)).toEqual([]);
});

it("moves a large log into the file a second after the last write", async () => {
  const store = newStore();
  store.transaction(() => {
    for (let index = 0; index < 3000; index += 1) {
      store.records.add(roadWorks, { values: roadWork(`第${index}条`) }, byForm);
    }
  });
  const pages = (): number =>
    (store.database.pragma("wal_checkpoint(PASSIVE)") as { checkpointed: number; log: number }[])[0]?.log ?? -1;
  const size = (): number => Number(store.database.pragma("page_count", { simple: true }));
  expect(size()).toBeGreaterThan(100);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  // Everything was moved: the next write begins the log again from its start.
  store.records.add(roadWorks, { values: roadWork("后") }, byForm);
  expect(pages()).toBeLessThan(20);
});
