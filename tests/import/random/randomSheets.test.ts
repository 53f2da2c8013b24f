/**
 * Random sheets of every ledger, as real files, through planFile and commitPlan: layouts × faults × formats. Every row is in one
 * place, every value is what its cell shows or said to be otherwise, and the store holds what was shown and nothing else.
 * `npm run long` takes 10,000 of them.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createFileWorker, type FileWorker } from "../../../electron/files/process/fileWorker.ts";
import { commitPlan, planFile } from "../../../electron/import/planning/importFile.ts";
import { planJson } from "../../../electron/import/planning/planJson.ts";
import { firstSeed } from "../../long/firstSeed.ts";
import { runs } from "../../long/runs.ts";
import { type FileJson, type MemoryPlanner, memoryPlanner } from "../../support/planInMemory.ts";
import { pooledWorker } from "../../support/pooledWorker.ts";
import { checkPlan } from "./checkPlan.ts";
import { checkStore, countAll } from "./checkStore.ts";
import { drawSheet } from "./drawSheet.ts";
import { FORMATS, writeSheet } from "./writeSheet.ts";

const SHEETS = runs(10_000, 150);

let folder: string;
let worker: FileWorker;
let planner: MemoryPlanner;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "random-"));
  worker = createFileWorker(pooledWorker);
  planner = memoryPlanner();
});
afterAll(() => {
  worker.dispose();
  planner[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

it(
  `${SHEETS} random sheets: every row once, nothing unseen, every value as shown`,
  async () => {
    const wrong: string[] = [];
    const counts = { landed: 0, refused: 0, asked: 0 };
    const from = firstSeed();
    for (let number = 0; number < SHEETS; number += 1) {
      const seed = from + number;
      const drawn = drawSheet(seed);
      const format = FORMATS[seed % FORMATS.length] ?? "xlsx";
      const path = writeSheet(folder, drawn, format);
      const options = { asOf: "2021-10", township: null, ledger: null, noMemory: true };
      const plan = await planFile(planner.store.readInSteps, worker, path, options);
      const outcome = checkPlan(drawn, planJson(plan, null) as FileJson);
      counts.landed += outcome.landed;
      counts.refused += outcome.refused;
      counts.asked += outcome.asked;
      const before = countAll(planner.store);
      if (plan.counts.add + plan.counts.update > 0) await commitPlan(planner.store, plan, { skipRefused: true });
      const stored = checkStore(planner.store, plan, before);
      rmSync(path);
      const about = `#${seed} .${format} ${drawn.ledger} ${drawn.layout} [${drawn.faults.join("; ")}]`;
      wrong.push(...[...outcome.wrong, ...stored].map((text) => `${about}: ${text}`));
    }
    console.log(`random sheets from seed ${from}: ${SHEETS}; records ${JSON.stringify(counts)}`);
    expect(wrong.slice(0, 40)).toEqual([]);
    // Refusing everything would be no reading.
    expect(counts.landed).toBeGreaterThan((counts.refused + counts.asked) / 2);
  },
  runs(90 * 60_000, 90_000),
);
