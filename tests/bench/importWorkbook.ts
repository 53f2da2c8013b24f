/**
 * Measures importing 100,000 × 20 cells — read in the child, tables found, rows read and checked, planned, committed with its
 * log in one transaction — against SheetJS reading the same file alone, each in a process of its own, in one run. Prints seconds,
 * peak memory and their ratios; asserts nothing. Run: node tests/bench/importWorkbook.ts [rows]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore } from "../../db/store/index.ts";
import { createFileWorker } from "../../electron/files/process/fileWorker.ts";
import { spawnNodeWorker } from "../../electron/files/process/spawnNodeWorker.ts";
import { commitPlan, planFile } from "../../electron/import/planning/importFile.ts";
import { largeRoadWorks } from "../support/largeRoadWorks.ts";

const self = fileURLToPath(import.meta.url);
const [task, file = "", folder = ""] = process.argv.slice(2);

/** Peak resident memory of this process in MB, as the kernel counts it. */
function peak(): number {
  const line = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"));
  return Number(line?.[1] ?? 0) / 1024;
}

if (task === "alone") {
  const { read } = await import("xlsx");
  const from = performance.now();
  const book = read(readFileSync(file), {
    dense: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
    cellNF: true,
  });
  if (book.SheetNames.length !== 1) throw new Error("unexpected workbook");
  console.log(JSON.stringify({ seconds: (performance.now() - from) / 1000, memory: peak() }));
} else if (task === "ours") {
  const store = openStore({ folder });
  const worker = createFileWorker(
    spawnNodeWorker(fileURLToPath(new URL("../../electron/worker/main.ts", import.meta.url))),
  );
  const from = performance.now();
  let readAt = 0;
  let plannedAt = 0;
  let childMemory = 0;
  const watch = setInterval(() => {
    childMemory = Math.max(childMemory, peakOfChildren());
  }, 50);
  const plan = await planFile(store.readInSteps, worker, file, {
    asOf: "2021-10",
    township: null,
    ledger: null,
    onProgress: (done) => {
      if (done > 0 && readAt === 0) readAt = performance.now();
    },
  });
  plannedAt = performance.now();
  const { counts } = await commitPlan(store, plan, { skipRefused: false });
  const end = performance.now();
  clearInterval(watch);
  worker.dispose();
  store.close();
  console.log(
    JSON.stringify({
      seconds: (end - from) / 1000,
      read: (readAt - from) / 1000,
      plan: (plannedAt - readAt) / 1000,
      commit: (end - plannedAt) / 1000,
      memory: peak(),
      childMemory,
      counts,
    }),
  );
} else {
  const rows = Number(task ?? 100_000);
  const place = mkdtempSync(join(tmpdir(), "import-workbook-"));
  const path = join(place, "large.xlsx");
  writeFileSync(path, largeRoadWorks(rows));
  const alone = [];
  const ours = [];
  for (let round = 0; round < 3; round += 1) {
    alone.push(measured("alone", path, ""));
    ours.push(measured("ours", path, join(place, `data-${round}`)));
  }
  rmSync(place, { recursive: true });
  const by = (runs: Record<string, number>[], name: string): number =>
    runs.map((run) => run[name] ?? 0).toSorted((a, b) => a - b)[1] ?? 0;
  console.log(`SheetJS alone   ${by(alone, "seconds").toFixed(2)} s   ${by(alone, "memory").toFixed(0)} MB`);
  console.log(
    `whole import    ${by(ours, "seconds").toFixed(2)} s   ${by(ours, "memory").toFixed(0)} MB in the program, ${by(ours, "childMemory").toFixed(0)} MB in the reading process`,
  );
  console.log(
    `  read ${by(ours, "read").toFixed(2)} s, plan ${by(ours, "plan").toFixed(2)} s, commit ${by(ours, "commit").toFixed(2)} s`,
  );
  console.log(`ratio of time   ${(by(ours, "seconds") / by(alone, "seconds")).toFixed(2)}`);
  console.log(
    `ratio of memory ${(Math.max(by(ours, "memory"), by(ours, "childMemory")) / by(alone, "memory")).toFixed(2)} (the larger process)`,
  );
}

function measured(kind: string, path: string, data: string): Record<string, number> {
  const run = spawnSync(process.execPath, [self, kind, path, data], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout.trim().split("\n").at(-1) ?? "{}");
}

function peakOfChildren(): number {
  try {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8")
      .trim()
      .split(" ")
      .filter(Boolean);
    return Math.max(
      0,
      ...children.map(
        (child) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, "utf8"))?.[1] ?? 0) / 1024,
      ),
    );
  } catch {
    return 0;
  }
}
