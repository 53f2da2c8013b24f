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

const OPTIONS = { asOf: "2021-10", township: null, ledger: "road-works" };

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

  for (const [name, sheet] of Object.entries(slowSheets)) {
    it(`${name}: never holds the thread for 100 ms`, async () => {
      const path = folder.path("慢.xlsx");
      writeFileSync(path, sheetFile(sheet()));
      const from = performance.now();
      const { held, value } = await heldThread(() => planFile(store.readInSteps, worker, path, OPTIONS));
      const took = performance.now() - from;
      console.log(
        name,
        "held",
        held.toFixed(0),
        "took",
        took.toFixed(0),
        JSON.stringify(value.counts),
        value.loose.length,
      );
      expect(held).toBeLessThan(100);
    }, 120_000);
  }
});
