/**
 * Measures reading 100,000 × 20 cells: our way (child process, gates, packing, transfer) against SheetJS alone in this
 * process, by turns in one run. Prints seconds and their ratio; asserts nothing. Run: node tests/bench/readWorkbook.ts
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { read } from "xlsx";
import { cellAt } from "../../electron/files/grid/workbookGrid.ts";
import { createFileWorker } from "../../electron/files/process/fileWorker.ts";
import { spawnNodeWorker } from "../../electron/files/process/spawnNodeWorker.ts";
import { readWorkbook } from "../../electron/files/readWorkbook.ts";
import { largeWorkbook } from "../support/largeWorkbook.ts";

const rounds = 3;
const folder = mkdtempSync(join(tmpdir(), "read-workbook-"));
const path = join(folder, "large.xlsx");
writeFileSync(path, largeWorkbook(100_000, 20));
const entry = fileURLToPath(new URL("../../electron/worker/main.ts", import.meta.url));

const seconds = (from: number): number => (performance.now() - from) / 1000;
const median = (numbers: number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.trunc(numbers.length / 2)] as number;
const ours: number[] = [];
const alone: number[] = [];
const walk: number[] = [];
const longestPause: number[] = [];

for (let round = 0; round < rounds; round += 1) {
  let from = performance.now();
  const book = read(readFileSync(path), {
    dense: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
    cellNF: true,
  });
  alone.push(seconds(from));
  if (book.SheetNames.length !== 1) throw new Error("unexpected workbook");

  // A new child each time: its start is part of what the user waits for.
  const worker = createFileWorker(spawnNodeWorker(entry));
  let last = performance.now();
  let pause = 0;
  const pulse = setInterval(() => {
    pause = Math.max(pause, performance.now() - last);
    last = performance.now();
  }, 5);
  from = performance.now();
  const grid = await readWorkbook(worker, path);
  ours.push(seconds(from));
  await new Promise((resolve) => setTimeout(resolve, 20));
  clearInterval(pulse);
  longestPause.push(pause / 1000);
  worker.dispose();

  from = performance.now();
  const sheet = grid.sheets[0];
  if (sheet === undefined) throw new Error("no sheet");
  let sum = 0;
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) sum += cellAt(grid, sheet, row, column)?.number ?? 0;
  }
  walk.push(seconds(from));
  if (sum === 0) throw new Error("nothing read");
}
rmSync(folder, { recursive: true });

console.log(`SheetJS alone      ${median(alone).toFixed(2)} s`);
console.log(`readWorkbook       ${median(ours).toFixed(2)} s   ratio ${(median(ours) / median(alone)).toFixed(2)}`);
console.log(`main thread pause  ${median(longestPause).toFixed(2)} s (longest, while the grid arrives)`);
console.log(`cellAt, every cell ${median(walk).toFixed(2)} s`);
