/**
 * `npm run demo`: a fictional year goes through the whole program by the command line, into demo-out/:
 * township sheets are written, imported, counted, and every reporting table is written. Anew each time.
 */
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { projectRoot } from "./viteConfigs.ts";

const out = join(projectRoot, "demo-out");
const sheets = join(out, "乡镇报表");
const data = join(out, "data");
const tables = join(out, "报表");
const figures = join(out, "指标.txt");

/** One command of the command line; ends the demo with its exit code when it fails. */
function cli(...args: string[]): string {
  const { status, stdout } = spawnSync(process.execPath, [join(projectRoot, "electron/cli.ts"), ...args], {
    cwd: projectRoot,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) {
    process.stdout.write(stdout);
    console.error(`演示没有完成：${args[0]} 返回 ${status}`);
    process.exit(status ?? 1);
  }
  return stdout;
}

for (const folder of [sheets, data, tables]) {
  rmSync(folder, { recursive: true, force: true });
}
const sample = JSON.parse(cli("sample", "--out", sheets, "--json")) as { asOf: string; files: { file: string }[] };
const asOf = ["--as-of", sample.asOf];
process.stdout.write(cli("import", ...sample.files.map(({ file }) => file), "--data", data, ...asOf));
writeFileSync(figures, cli("figures", "--data", data, ...asOf));
cli("tables", "--data", data, ...asOf, "--out", tables);

const shown = (path: string): string => relative(projectRoot, path);
console.log(`
截至月 ${sample.asOf}
乡镇报表 ${shown(sheets)}（${sample.files.length} 个文件）
指标     ${shown(figures)}
报表     ${shown(tables)}
打开程序：npm start -- --data=${shown(data)}　没有 Electron 运行环境时：npm run preview -- --data=${shown(data)}`);
