/**
 * `npm run demo`: a fictional year goes through the whole program by the command line, into demo-out/, anew each time.
 *
 * Sheets of townships and sections are written and imported, one import is taken back and done again, the figures are held
 * against the year the sheets were made from, every reporting table and the annual summary are written. Ends with 1 when a row
 * was refused, when a total of a sheet or a figure disagrees, when a consistency rule does not hold, when the summary has a gap,
 * or when the store does not explain itself.
 */
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { makeSampleYear } from "./sample/makeSampleYear.ts";
import { expectedFigures } from "./sampleData/expectedFigures.ts";
import { projectRoot } from "./viteConfigs.ts";

const out = join(projectRoot, "demo-out");
const sheets = join(out, "下级报表");
const data = join(out, "data");
const tables = join(out, "报表");
const summaryFile = join(out, "年度工作总结.docx");
const figuresFile = join(out, "指标.txt");

interface ImportedFile {
  readonly file: string;
  readonly batch: string | null;
  readonly sheets: readonly {
    readonly tables: readonly {
      readonly rows: readonly { readonly action: string }[];
      readonly totals: readonly { readonly agrees: boolean }[];
    }[];
  }[];
}

/** One command of the command line on the demo's data folder; ends the demo when it fails. */
function cli(...words: string[]): string {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(projectRoot, "electron/cli.ts"), ...words, "--data", data],
    {
      cwd: projectRoot,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  if (status !== 0) fail(`${words[0]} 返回 ${status}\n${stdout}`);
  return stdout;
}

function json<T>(...words: string[]): T {
  return JSON.parse(cli(...words, "--json")) as T;
}

function fail(why: string): never {
  console.error(`演示没有完成：${why}`);
  process.exit(1);
}

function figureValues(): Record<string, string | null> {
  const { figures } = json<{ figures: Record<string, { value: string | null }> }>("figures", ...asOf);
  return Object.fromEntries(Object.entries(figures).map(([id, { value }]) => [id, value]));
}

for (const folder of [sheets, data, tables]) rmSync(folder, { recursive: true, force: true });

const sample = json<{ asOf: string; files: { file: string; records: number }[] }>("sample", "--out", sheets);
const asOf = ["--as-of", sample.asOf];
const records = sample.files.reduce((sum, each) => sum + each.records, 0);
console.log(`一、写出虚构的乡镇和科室报表 ${sample.files.length} 个，共 ${records} 条记录：\n    ${sheets}`);

const imported = json<{ files: ImportedFile[] }>("import", ...sample.files.map(({ file }) => file), ...asOf).files;
const importedTables = imported.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.tables));
const rows = importedTables.flatMap((table) => table.rows);
const added = rows.filter(({ action }) => action === "add").length;
const totals = importedTables.flatMap((table) => table.totals);
if (added !== records) fail(`报表有 ${records} 条记录，新增了 ${added} 条`);
if (totals.length === 0 || totals.some(({ agrees }) => !agrees)) fail("有合计与明细不符，或没有核对到合计");
console.log(
  `二、导入 ${imported.length} 个文件、${importedTables.length} 张表：新增 ${added} 条，不能写入 0 条；核对表内合计 ${totals.length} 个，全部相符。`,
);

const before = figureValues();
const taken = imported.find(({ file }) => file.includes("美丽公路"));
if (!taken?.batch) fail("美丽公路的文件没有批次");
cli("undo", taken.batch);
const undone = figureValues();
if (JSON.stringify(undone) === JSON.stringify(before)) fail("撤销之后指标没有变化");
const again = json<{ files: ImportedFile[] }>("import", join(sheets, basename(taken.file)), ...asOf).files[0];
if (JSON.stringify(figureValues()) !== JSON.stringify(before)) fail("重新导入之后指标与撤销之前不同");
console.log(
  `三、撤销 ${basename(taken.file)}：美丽公路.里程 ${before["美丽公路.里程"]} → ${undone["美丽公路.里程"]} 公里；重新导入后恢复，新批次 ${again?.batch}。`,
);

const expected = expectedFigures(makeSampleYear());
const wrong = Object.entries(expected).filter(([id, value]) => before[id] !== value);
if (wrong.length > 0) fail(wrong.map(([id, value]) => `${id} 应为 ${value}，实为 ${before[id]}`).join("；"));
const figuresText = cli("figures", ...asOf);
writeFileSync(figuresFile, figuresText);
console.log(
  `四、指标（截至 ${sample.asOf}），其中 ${Object.keys(expected).length} 项与虚构年度逐一核对，全部相符：\n    ${figuresFile}`,
);
for (const line of figuresText.trimEnd().split("\n"))
  if (Object.keys(expected).some((id) => line.startsWith(`${id} `))) console.log(`    ${line}`);

const written = json<{ files: string[] }>("tables", ...asOf, "--out", tables).files;
cli("check", ...asOf);
const summary = json<{ characters: number; missing: unknown[]; checks: unknown[] }>(
  "summary",
  ...asOf,
  "--out",
  summaryFile,
  "--sources",
);
if (summary.missing.length > 0 || summary.checks.length > 0)
  fail(`总结待补 ${summary.missing.length} 项，核对错误 ${summary.checks.length} 项`);
cli("verify");
console.log(`五、报表 ${written.length} 个工作簿：\n${written.map((file) => `    ${file}`).join("\n")}`);
console.log(
  `六、年度工作总结 ${summary.characters} 字，数字没有待补（成文日期定稿时填写），附数字来源表：\n    ${summaryFile}`,
);
console.log(`七、核对通过：数据库完整，每条记录都与变更记录一致：\n    ${data}`);
console.log(
  "打开程序：npm start -- --data=demo-out/data　没有 Electron 运行环境时：npm run preview -- --data=demo-out/data",
);
