import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { openStore, verifyStore } from "../../db/store/index.ts";
import { runs } from "../long/runs.ts";
import { temporaryFolder } from "./withStore.ts";

const PROGRAM = join(import.meta.dirname, "programs", "importForever.ts");
const MOMENTS = runs(50);
const RECORDS = 3000;

/**
 * Runs one import and kills it `delay` ms after it began ("done": once it says it is committed); gives how long the import
 * took, if it ended.
 */
function importAndKill(folder: string, name: string, delay: number | "done"): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, folder, name, String(RECORDS)], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    let began = 0;
    let took: number | null = null;
    let errors = "";
    child.stderr.on("data", (data) => {
      errors += String(data);
    });
    child.stdout.on("data", (data) => {
      const text = String(data);
      if (text.includes("begin")) {
        began = performance.now();
        if (delay !== "done") setTimeout(() => child.kill("SIGKILL"), delay);
      }
      if (text.includes("committed")) {
        took = performance.now() - began;
        if (delay === "done") child.kill("SIGKILL");
      }
    });
    child.on("close", () => (began === 0 ? reject(new Error(errors)) : resolve(took)));
  });
}

it(`holds all of a batch or none of it after SIGKILL at ${MOMENTS} moments, and opens every time`, {
  timeout: 300_000,
}, async () => {
  const folder = temporaryFolder();
  const whole = (await importAndKill(folder, "量时", "done")) ?? 0;
  let [all, none, records] = [1, 0, RECORDS];
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    // From the very beginning to a little beyond the commit; the last one is killed right after it.
    const delay = moment === MOMENTS - 1 ? "done" : (whole * 1.2 * moment) / MOMENTS;
    await importAndKill(folder, `第${moment}次`, delay);
    const store = openStore({ folder });
    try {
      expect(store.database.pragma("integrity_check", { simple: true })).toBe("ok");
      const added = store.records.count(roadWorks) - records;
      const months = store.database.prepare("SELECT count(*) FROM road_works_progress").pluck().get();
      const batches = store.batches.list(1, 1).total;
      expect([0, RECORDS]).toContain(added);
      if (added === 0) none += 1;
      else all += 1;
      records += added;
      expect({ months, batches }).toEqual({ months: records, batches: all });
    } finally {
      store.close();
    }
  }
  expect(none).toBeGreaterThan(0);
  expect(all).toBeGreaterThan(1);
  const store = openStore({ folder });
  expect(verifyStore(store, [roadWorks])).toEqual([]);
  store.close();
});
