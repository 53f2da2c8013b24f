import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore, type Store } from "../../db/store/index.ts";
import { createFileWorker, type FileWorker } from "../../electron/files/process/fileWorker.ts";
import { spawnNodeWorker } from "../../electron/files/process/spawnNodeWorker.ts";
import { planFile } from "../../electron/import/planning/importFile.ts";
import { heldThread } from "../support/heldThread.ts";
import { workerEntry } from "../support/readFixture.ts";
import { sheetFile } from "../support/sheetFile.ts";
import { slowSheets } from "../support/slowSheets.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

/** By name of the sheet: rows that its plan has, of whatever fate. None: the sheet is more than anybody keeps, and is named. */
const PLANNED: Readonly<Record<string, number>> = {
  "20,000 rows, 40 % of them without a name": 20_000,
  "20,000 headers, each with a record": 300,
  "16,384 equal headers": 0,
  "a merge of thousands of rows in every column": 0,
  "150,000 subtotals": 300_000,
  "50,000 townships' lines over a record each": 100_000,
  "50,000 cards": 50_000,
  "100,000 rows of texts that stand once": 100_000,
};

describe("planning a sheet that was slow once", () => {
  const folder = temporaryFolder();
  let store: Store;
  let worker: FileWorker;
  beforeAll(() => {
    store = openStore({ folder: folder.path("data") });
    worker = createFileWorker(spawnNodeWorker(workerEntry, { memoryMegabytes: 1024 }));
  });
  afterAll(() => {
    worker.dispose();
    store.close();
    folder[Symbol.dispose]();
  });

  it.each(Object.entries(slowSheets))(
    "%s: in 1 GB, and the program's thread is never held for 100 ms",
    async (name, sheet) => {
      const path = folder.path("慢.xlsx");
      writeFileSync(path, sheetFile(sheet()));
      const options = { asOf: "2021-10", township: null, ledger: "road-works" };
      const { held, value: plan } = await heldThread(() => planFile(store.readInSteps, worker, path, options));
      const { add, update, unchanged, refuse, skipped } = plan.counts;
      expect(add + update + unchanged + refuse + skipped).toBe(PLANNED[name]);
      expect(plan.tables.length + plan.loose.length).toBeGreaterThan(0);
      expect(held).toBeLessThan(100);
    },
    120_000,
  );
});
