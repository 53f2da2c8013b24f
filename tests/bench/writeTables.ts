/**
 * Measures all tables of stores of 200,000 records: filled (buildTable), written to a workbook each and to 全部报表, beside the styled
 * writer alone, which writes the same ready cells with shared styles and nothing else. One store is spread over the
 * ledgers as a bureau has them; in the other the ledgers lead that are listed record by record. Each measurement is a process of
 * its own, so that peak memory is its own (the styled writer's holds the models beside its cells). Prints the median of three by
 * processor time of all threads, and the clock's; asserts nothing.
 * Run: node tests/bench/writeTables.ts
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import type { TableModel } from "../../electron/contract/tableModel.ts";
import { buildTable, tableList, tableWorkbook } from "../../electron/tables/index.ts";
import { figureStore } from "./figureStore.ts";
import { spreadSizes } from "./spreadSizes.ts";
import { styledCells, writeStyledCells } from "./styledCells.ts";

const AS_OF = "2021-10";
const listed = {
  bridges: 50_000,
  "safety-works": 40_000,
  "road-works": 40_000,
  "livelihood-projects": 30_000,
  expressways: 3000,
  upgrades: 12_000,
  projects: 5000,
  "pledge-items": 20_000,
};

const ROUNDS = 3;

type Stage = "ours" | "alone";
interface Spent {
  readonly processor: number;
  readonly clock: number;
}
interface Measured {
  readonly build: Spent;
  readonly write: Spent;
  readonly megabytes: number;
  readonly cells: number;
}

const [stage, database] = process.argv.slice(2);
if (stage && database) console.log(JSON.stringify(await measured(stage as Stage, database)));
else compareAll();

function compareAll(): void {
  const folder = mkdtempSync(join(tmpdir(), "tables-"));
  for (const [title, sizes] of [
    ["分布于各台账", spreadSizes()],
    ["逐条列出的台账为主", listed],
  ] as const) {
    const file = join(folder, `${title}.db`);
    figureStore(file, sizes).close();
    const rounds = Array.from({ length: ROUNDS }, () => ({
      ours: inChild("ours", file),
      alone: inChild("alone", file),
    }));
    const ours = median(rounds.map((round) => round.ours));
    const alone = median(rounds.map((round) => round.alone));
    const all = sum(ours.build, ours.write);
    console.log(
      `${title}（${Object.values(sizes).reduce((total, size) => total + size, 0)} 条）：${ours.cells} 格，各写两遍`,
    );
    console.log(`  汇总各表 ${text(ours.build)}，写出每表一个工作簿和全部报表 ${text(ours.write)}`);
    console.log(`  合计 ${text(all)}，内存峰值 ${ours.megabytes.toFixed(0)} MB`);
    console.log(`  同样的格由带样式的写法单独写出 ${text(alone.write)}，内存峰值 ${alone.megabytes.toFixed(0)} MB`);
    const ratio = ({ processor }: Spent): string => (processor / alone.write.processor).toFixed(2);
    console.log(`  写出 / 单独写出：${ratio(ours.write)}；连同汇总：${ratio(all)}`);
  }
  rmSync(folder, { recursive: true, force: true });
}

function inChild(stage: Stage, file: string): Measured {
  return JSON.parse(
    execFileSync(process.execPath, [import.meta.filename, stage, file], { encoding: "utf8" }),
  ) as Measured;
}

async function measured(stage: Stage, file: string): Promise<Measured> {
  const database = new SQLite(file, { readonly: true });
  const folder = mkdtempSync(join(tmpdir(), "written-"));
  const save = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, `${name}.xlsx`), bytes);
  await import("exceljs");
  let models: TableModel[] = [];
  const build = await spent(async () => {
    models = tableList().map(({ id }) => buildTable({ database }, id, AS_OF));
  });
  const ready = stage === "alone" ? models.map(styledCells) : [];
  const write = await spent(async () => {
    for (const [index, model] of models.entries()) {
      save(
        model.id,
        await (stage === "ours" ? tableWorkbook([model]) : writeStyledCells(ready.slice(index, index + 1))),
      );
    }
    save("全部报表", await (stage === "ours" ? tableWorkbook(models, { contents: true }) : writeStyledCells(ready)));
  });
  rmSync(folder, { recursive: true, force: true });
  const cells = models.reduce((total, { rows, columns }) => total + rows.length * columns.length, 0);
  return { build, write, megabytes: process.resourceUsage().maxRSS / 1024, cells };
}

async function spent(work: () => Promise<void>): Promise<Spent> {
  const [started, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { processor: (user + system) / 1000, clock: performance.now() - started };
}

/** The round in the middle by processor time, which other programs on the machine hardly change. */
function median(rounds: readonly Measured[]): Measured {
  const sorted = rounds.toSorted((first, second) => first.write.processor - second.write.processor);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error("nothing was measured");
  return middle;
}

function sum(first: Spent, second: Spent): Spent {
  return { processor: first.processor + second.processor, clock: first.clock + second.clock };
}

function text({ processor, clock }: Spent): string {
  return `${processor.toFixed(0)} ms（钟表 ${clock.toFixed(0)} ms）`;
}
