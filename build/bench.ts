/** Runs the measurements of tests/bench one after the other: `npm run bench`, or `npm run bench -- readWorkbook` for one. */
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./viteConfigs.ts";

const wanted = process.argv[2] ?? "";
const scripts = globSync("tests/bench/*.ts", { cwd: projectRoot }).filter((script) => script.includes(wanted));
for (const script of scripts.toSorted()) {
  console.log(`\n${script}`);
  const { status } = spawnSync(process.execPath, [join(projectRoot, script)], { stdio: "inherit" });
  process.exitCode ||= status ?? 1;
}
