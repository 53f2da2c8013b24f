import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { openStore, verifyStore } from "../../db/store/index.ts";
import { runs } from "../long/runs.ts";
import { largeRoadWorks } from "../support/largeRoadWorks.ts";

const cli = join(import.meta.dirname, "../../electron/cli.ts");
const ROWS = 2000;
const MOMENTS = runs(50, 6);

/** Runs the command line in a process group of its own; kills the whole group after so many milliseconds. */
async function importAndKill(
  data: string,
  file: string,
  after: number | null,
): Promise<{ milliseconds: number; signal: string | null }> {
  const words = [cli, "import", file, "--data", data, "--as-of", "2021-10", "--json"];
  const child = spawn(process.execPath, words, { detached: true, stdio: "ignore" });
  const from = performance.now();
  const ended = new Promise<string | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (_code, signal) => resolve(signal));
  });
  if (after !== null && child.pid !== undefined) {
    await Promise.race([pause(after), ended]);
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // The group has ended by itself: that moment came after the import.
    }
  }
  return { signal: await ended, milliseconds: performance.now() - from };
}

/** When to kill, as a share of the whole run: a third of the moments in its first half, the others where it plans and writes. */
function share(moment: number): number {
  const early = Math.floor(MOMENTS / 3);
  return moment < early ? (0.5 * (moment + 1)) / early : 0.5 + (0.5 * (moment + 1 - early)) / (MOMENTS - early);
}

describe("an import killed at any moment", () => {
  let folder: string;
  let file: string;
  let fresh: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "killed-import-"));
    file = join(folder, "上报.xlsx");
    writeFileSync(file, largeRoadWorks(ROWS));
    fresh = join(folder, "fresh");
    openStore({ folder: fresh }).close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(`leaves a store that opens whole, with all of the batch or nothing, ${MOMENTS} times`, async () => {
    const whole = join(folder, "whole");
    cpSync(fresh, whole, { recursive: true });
    const { milliseconds } = await importAndKill(whole, file, null);
    const outcomes: string[] = [];
    let killed = 0;
    for (let moment = 0; moment < MOMENTS; moment += 1) {
      const data = join(folder, `data-${moment}`);
      cpSync(fresh, data, { recursive: true });
      const { signal } = await importAndKill(data, file, milliseconds * share(moment));
      if (signal === "SIGKILL") killed += 1;
      const store = openStore({ folder: data });
      try {
        const findings = verifyStore(store);
        const integrity = store.database.pragma("integrity_check", { simple: true });
        const records = store.records.count(roadWorks);
        const { rows: batches } = store.batches.list(1, 10);
        const logged = store.database
          .prepare("SELECT count(*) FROM change_log WHERE ledger = ?")
          .pluck()
          .get(roadWorks.id);
        outcomes.push(
          `${integrity} ${findings.join()} ${records} records, ${batches.length} batches, log ${Number(logged) > 0}`,
        );
      } finally {
        store.close();
      }
      rmSync(data, { recursive: true, force: true });
    }
    const none = "ok  0 records, 0 batches, log false";
    const all = `ok  ${ROWS} records, 1 batches, log true`;
    expect(outcomes.filter((outcome) => outcome !== none && outcome !== all)).toEqual([]);
    // The moments must fall into the run, not all before its writing; how long it takes is another matter each time.
    expect(killed).toBeGreaterThan(MOMENTS / 4);
    expect(outcomes).toContain(none);
  }, 300_000);

  it("can be imported again afterwards, whole", async () => {
    const data = join(folder, "again");
    cpSync(fresh, data, { recursive: true });
    await importAndKill(data, file, 400);
    await importAndKill(data, file, null);
    const store = openStore({ folder: data });
    expect(store.records.count(roadWorks)).toBe(ROWS);
    expect(verifyStore(store)).toEqual([]);
    store.close();
  }, 60_000);
});
