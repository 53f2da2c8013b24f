import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { backupStore, type Cause, type Store, StoreRefused, verifyStore } from "../../db/store/index.ts";
import { dumpTables } from "../support/dumpTables.ts";
import { batchEntry, byForm, progress, roadWork } from "./roadWork.ts";
import { newStore } from "./withStore.ts";

/** Leaves no page to grow by, as a full disk does. */
function fillDisk(store: Store): void {
  store.database.pragma(`max_page_count = ${store.database.pragma("page_count", { simple: true })}`);
}

function importRows(store: Store, rows: number): void {
  store.transaction(() => {
    const batch = store.batches.begin(batchEntry());
    const cause: Cause = { kind: "import", batch };
    for (let index = 0; index < rows; index += 1) {
      const values = roadWork(`第${index}条`, { 备注: "说明".repeat(200) });
      store.records.add(roadWorks, { values, month: "2021-10", progress: progress(index) }, cause);
    }
  });
}

it("writes nothing at all where the disk is full, says so, and goes on once there is room", () => {
  const store = newStore();
  const kept = store.records.add(roadWorks, { values: roadWork("先有的") }, byForm);
  fillDisk(store);
  const before = dumpTables(store);
  for (const rows of [50, 500, 5000]) {
    try {
      importRows(store, rows);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof StoreRefused)) throw error;
      expect(error.code).toBe("disk-full");
      expect(error.detail.folder).toBe(store.folder);
    }
    expect(dumpTables(store)).toEqual(before);
    expect(store.database.inTransaction).toBe(false);
  }
  store.database.pragma("max_page_count = 1000000");
  importRows(store, 50);
  expect(store.records.count(roadWorks)).toBe(51);
  expect(store.records.get(roadWorks, kept.id)).toEqual(kept);
  expect(verifyStore(store)).toEqual([]);
});

it("writes nothing more after the disk was full in the middle, even if the caller goes on", () => {
  const store = newStore();
  fillDisk(store);
  const before = dumpTables(store);
  expect(() =>
    store.transaction(() => {
      for (let index = 0; index < 400; index += 1) {
        try {
          store.records.add(roadWorks, { values: roadWork(`第${index}条`, { 备注: "说明".repeat(500) }) }, byForm);
        } catch {
          // A caller that does not look.
        }
      }
    }),
  ).toThrow(StoreRefused);
  expect(dumpTables(store)).toEqual(before);
});

it("keeps no copy that it cannot prove", async () => {
  const store = newStore();
  const folder = join(store.folder, "copies");
  const good = await backupStore(store, folder);
  expect(existsSync(good)).toBe(true);
  // A disk that drops writes, stood in for by a table that seems to have fewer rows than the copy.
  store.database.exec("CREATE TEMP TABLE townships AS SELECT * FROM main.townships LIMIT 1");
  await expect(backupStore(store, folder)).rejects.toThrow("copy: townships has another number of rows");
  expect(readdirSync(folder)).toHaveLength(1);
});
