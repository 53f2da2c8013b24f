/**
 * node tests/support/heldPlanning.ts FOLDER FILE: plans a workbook against an empty store in the folder as the program does, the
 * file part in a process of 1 GB at most, and prints as JSON what became of its rows and for how long this thread was held. A
 * program of its own, so that nothing a test left behind is cleared away meanwhile.
 */
import { openStore } from "../../db/store/index.ts";
import { createFileWorker } from "../../electron/files/process/fileWorker.ts";
import { spawnNodeWorker } from "../../electron/files/process/spawnNodeWorker.ts";
import { planFile } from "../../electron/import/planning/importFile.ts";
import { heldThread } from "./heldThread.ts";
import { workerEntry } from "./pooledWorker.ts";

/** What this program prints. */
export interface HeldPlanning {
  /** Milliseconds */
  readonly held: number;
  readonly rows: number;
  /** Tables and what was left as none */
  readonly found: number;
}

const [folder = "", path = ""] = process.argv.slice(2);
const store = openStore({ folder });
const worker = createFileWorker(spawnNodeWorker(workerEntry, { memoryMegabytes: 1024 }));
const options = { asOf: "2021-10", township: null, ledger: "road-works" };
const { held, value: plan } = await heldThread(() => planFile(store.readInSteps, worker, path, options));
const { add, update, unchanged, refuse, skipped } = plan.counts;
const result: HeldPlanning = {
  held,
  rows: add + update + unchanged + refuse + skipped,
  found: plan.tables.length + plan.loose.length,
};
process.stdout.write(JSON.stringify(result));
worker.dispose();
store.close();
