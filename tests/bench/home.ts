/**
 * Measures the home page, part by part, on stores of 200,000 records: spread over the ledgers as a bureau has them after some
 * years, and all of them road-works, the ledger most parts of the page look into. Prints milliseconds; asserts nothing.
 * Run: node tests/bench/home.ts
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lateWorks, owedReports, sinceImport } from "../../db/checks/index.ts";
import { areaProgress, figuresShown } from "../../db/figures/areaProgress.ts";
import { figureSeries } from "../../db/figures/figureSeries.ts";
import { ledgers } from "../../db/ledgers/index.ts";
import { homePage } from "../../electron/services/homePage.ts";
import { figureStore } from "./figureStore.ts";

const asOf = "2021-10";
const large: Readonly<Record<string, number>> = {
  approvals: 60_000,
  "road-works": 30_000,
  complaints: 25_000,
  inspections: 15_000,
  enforcement: 15_000,
  "investment-monthly": 8000,
};
const others = ledgers.filter(({ id }) => id !== "townships" && large[id] === undefined);
const rest = 200_000 - Object.values(large).reduce((sum, size) => sum + size, 0);

const folder = mkdtempSync(join(tmpdir(), "home-"));
measure("分布于各台账", {
  ...large,
  ...Object.fromEntries(others.map(({ id }) => [id, Math.floor(rest / others.length)])),
});
measure("全部为农村公路建设任务", { "road-works": 200_000 });
rmSync(folder, { recursive: true, force: true });

function measure(title: string, sizes: Readonly<Record<string, number>>): void {
  const database = figureStore(join(folder, `${title}.db`), sizes);
  const records = { count: ({ id }: { readonly id: string }) => sizes[id] ?? 0 };
  const figures = figuresShown(areaProgress(database, asOf).areas);
  console.log(
    `${title}（${Object.values(sizes).reduce((sum, size) => sum + size, 0)} 条，逾期 ${lateWorks(database, asOf).length} 项）`,
  );
  console.log(`  首页：${median(() => homePage({ database, records }, asOf))}`);
  console.log(`    各项工作进度：${median(() => areaProgress(database, asOf))}`);
  console.log(`    逾期事项：${median(() => lateWorks(database, asOf))}`);
  console.log(`    本月报送：${median(() => owedReports(database, asOf))}`);
  console.log(`    逐月出数：${median(() => figureSeries(database, "固投.本月出数", "固投.出数", asOf))}`);
  console.log(`    最近一次导入以来：${median(() => sinceImport(database, asOf, figures))}`);
  database.close();
}

/** The median of five runs: milliseconds by the clock and, as other programs may be at work too, of the processor. */
function median(run: () => unknown): string {
  const times = Array.from({ length: 5 }, () => {
    const [started, used] = [performance.now(), process.cpuUsage()];
    run();
    const { user, system } = process.cpuUsage(used);
    return { clock: performance.now() - started, processor: (user + system) / 1000 };
  });
  const middle = (of: "clock" | "processor"): string =>
    (times.map((time) => time[of]).sort((first, second) => first - second)[2] ?? 0).toFixed(1);
  return `${middle("clock")} ms（处理器 ${middle("processor")} ms）`;
}
