import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "./viteConfigs.ts";

/** What one part of the tests came to. Skipped tests are named, so that nothing passes by being left out. */
export interface PartResult {
  passed: number;
  failed: number;
  skipped: number;
}

export interface TestPart {
  name: string;
  run(): PartResult;
}

const packages = join(projectRoot, "node_modules");
const minutes = 60_000;

/** Type check of the whole and of every room with types of its own. */
export const types: TestPart = {
  name: "types",
  run: () => {
    const configs = globSync("{.,db/*,electron/*,renderer}/tsconfig.json", { cwd: projectRoot });
    return sum(configs.map((config) => ran(join(packages, "typescript/bin/tsc"), ["--noEmit", "-p", config])));
  },
};

export const layers: TestPart = {
  name: "layers",
  run: () => ran(join(projectRoot, "build/checkLayers.ts"), []),
};

/** The linter and the formatter. */
export const style: TestPart = {
  name: "style",
  run: () => ran(join(packages, "@biomejs/biome/bin/biome"), ["check", "--error-on-warnings", "--max-diagnostics=50"]),
};

export const build: TestPart = {
  name: "build",
  run: () => ran(join(projectRoot, "build/build.ts"), []),
};

export const unit: TestPart = { name: "unit", run: () => ranTests("build/vitest.unit.ts") };

/** The unit tests that need no second process, for the quick loop. */
export const quickUnit: TestPart = { name: "unit", run: () => ranTests("build/vitest.quick.ts") };

export const journeys: TestPart = { name: "journeys", run: () => ranTests("build/vitest.journeys.ts") };

/** One program that succeeds or not. */
function ran(script: string, args: string[]): PartResult {
  const ok = runNode(script, args) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** A run of vitest, counted by its own report; a file that could not even be loaded counts as one failure. */
function ranTests(config: string): PartResult {
  const folder = mkdtempSync(join(tmpdir(), "taizhang-tests-"));
  const report = join(folder, "report.json");
  const status = runNode(join(packages, "vitest/vitest.mjs"), [
    "run",
    `--config=${config}`,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const result = existsSync(report) ? counted(readFileSync(report, "utf8")) : { passed: 0, failed: 0, skipped: 0 };
  rmSync(folder, { recursive: true, force: true });
  return status !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** The numbers of a JSON report of vitest. */
export function counted(text: string): PartResult {
  const report = JSON.parse(text) as Report;
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function runNode(script: string, args: string[]): number {
  const { status, error } = spawnSync(process.execPath, [script, ...args], {
    cwd: projectRoot,
    stdio: ["ignore", "inherit", "inherit"],
    timeout: 10 * minutes,
    env: { ...process.env, CI: "1" },
  });
  if (error) {
    console.error(`${script}: ${error.message}`);
  }
  return status ?? 1;
}

/** All parts together. */
export function sum(results: PartResult[]): PartResult {
  return results.reduce(
    (all, each) => ({
      passed: all.passed + each.passed,
      failed: all.failed + each.failed,
      skipped: all.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
