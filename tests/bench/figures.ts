/**
 * Measures all figures together, and the explanation of each, on stores of 200,000 records: spread over the ledgers as a bureau
 * has them after some years, and all in one ledger. Prints milliseconds; asserts nothing. Run: node tests/bench/figures.ts
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluateFigures, evaluateFiguresBy, explainFigure, figures, TOWNSHIP } from "../../db/figures/index.ts";
import { figureStore } from "./figureStore.ts";
import { spreadSizes } from "./spreadSizes.ts";

const folder = mkdtempSync(join(tmpdir(), "figures-"));
measure("分布于各台账", spreadSizes());
measure("全部为行政审批办件", { approvals: 200_000 });
measure("全部为农村公路建设任务", { "road-works": 200_000 });
rmSync(folder, { recursive: true, force: true });

function measure(title: string, sizes: Readonly<Record<string, number>>): void {
  const database = figureStore(join(folder, `${title}.db`), sizes);
  const rural = figures.filter(({ id }) => id.startsWith("农村路.建设"));
  console.log(`${title}（${Object.values(sizes).reduce((sum, size) => sum + size, 0)} 条）`);
  console.log(`  全部 ${figures.length} 个指标：${text(median(() => evaluateFigures(database, figures, "2021-10")))}`);
  console.log(`  建设任务按乡镇：${text(median(() => evaluateFiguresBy(database, rural, "2021-10", TOWNSHIP)))}`);
  const explained = figures.map(({ id }) => ({
    id,
    took: median(() => explainFigure(database, id, "2021-10", { page: 1, pageSize: 50 })),
  }));
  const slowest = explained.sort((first, second) => second.took.processor - first.took.processor).slice(0, 3);
  console.log(`  解释此数，最慢：${slowest.map(({ id, took }) => `${id} ${text(took)}`).join("，")}`);
  database.close();
}

/** The median of five runs in milliseconds of processor time, which other programs on the machine hardly change, and of the clock. */
function median(run: () => unknown): { processor: number; clock: number } {
  const times = Array.from({ length: 5 }, () => {
    const [started, used] = [performance.now(), process.cpuUsage()];
    run();
    const { user, system } = process.cpuUsage(used);
    return { processor: (user + system) / 1000, clock: performance.now() - started };
  });
  return times.sort((first, second) => first.processor - second.processor)[2] ?? { processor: 0, clock: 0 };
}

function text({ processor, clock }: { processor: number; clock: number }): string {
  return `${processor.toFixed(1)} ms（钟表 ${clock.toFixed(1)} ms）`;
}
