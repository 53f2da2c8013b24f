import { spawn } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { projectRoot } from "./viteConfigs.ts";

/** What one part of the tests came to. Skipped tests are named, so that nothing passes by being left out. */
export interface PartResult {
  passed: number;
  failed: number;
  skipped: number;
}

/** Told what the programs of a part print. */
export type Say = (text: string) => void;

export interface TestPart {
  name: string;
  run(say: Say): Promise<PartResult>;
}

const packages = join(projectRoot, "node_modules");
const minutes = 60_000;

/** The rooms that cannot name what they must not know (Node's names, Electron's, the page's): each has a tsconfig.json of its own. */
export const typedRooms: readonly string[] = globSync("{db,electron,renderer}/**/tsconfig.json", { cwd: projectRoot })
  .map((config) => dirname(config).replaceAll("\\", "/"))
  .toSorted();

/**
 * Type check of the whole and of every room with types of its own, two at a time. The compiler keeps what it found out of files
 * and looks again only at what has changed since: a fifth of the time. One checker a program: a second one would find out anew what
 * both need, and the other core has a program of its own.
 */
export const types: TestPart = {
  name: "types",
  run: async (say) => {
    const results: PartResult[] = [];
    const waiting = [".", ...typedRooms];
    const lane = async (): Promise<void> => {
      for (let room = waiting.shift(); room !== undefined; room = waiting.shift()) {
        const kept = join(packages, ".cache/types", `${room.replaceAll("/", "-")}.json`);
        const options = ["--noEmit", "--checkers", "1", "--incremental", "--tsBuildInfoFile", kept, "-p", room];
        results.push(await ran(join(packages, "typescript/bin/tsc"), options, say));
      }
    };
    await Promise.all([lane(), lane()]);
    return sum(results);
  },
};

export const layers: TestPart = {
  name: "layers",
  run: (say) => ran(join(projectRoot, "build/checkLayers.ts"), [], say),
};

/** The linter and the formatter, and what they do not look at (checkStyle.ts). */
export const style: TestPart = {
  name: "style",
  run: async (say) =>
    sum([
      await ran(
        join(packages, "@biomejs/biome/bin/biome"),
        ["check", "--error-on-warnings", "--max-diagnostics=50"],
        say,
      ),
      await ran(join(projectRoot, "build/checkStyle.ts"), [], say),
    ]),
};

export const build: TestPart = {
  name: "build",
  run: (say) => ran(join(projectRoot, "build/build.ts"), [], say),
};

export const unit: TestPart = { name: "unit", run: (say) => ranTests("build/vitest.unit.ts", say) };

/** The unit tests that need no second process, for the quick loop. */
export const quickUnit: TestPart = { name: "unit", run: (say) => ranTests("build/vitest.quick.ts", say) };

export const journeys: TestPart = { name: "journeys", run: (say) => ranTests("build/vitest.journeys.ts", say) };

/** One program that succeeds or not. */
async function ran(script: string, args: string[], say: Say): Promise<PartResult> {
  const ok = (await runNode(script, args, say)) === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** A run of vitest, counted by its own report; a file that could not even be loaded counts as one failure. */
async function ranTests(config: string, say: Say): Promise<PartResult> {
  const folder = mkdtempSync(join(tmpdir(), "taizhang-tests-"));
  const report = join(folder, "report.json");
  const status = await runNode(
    join(packages, "vitest/vitest.mjs"),
    ["run", `--config=${config}`, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`],
    say,
  );
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

/** The exit code of a script under this Node; 1 where it did not start or took too long. */
function runNode(script: string, args: string[], say: Say): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: projectRoot,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 20 * minutes,
      env: { ...process.env, CI: "1" },
    });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", say);
    child.on("error", (error) => {
      say(`${script}: ${error.message}\n`);
      resolve(1);
    });
    child.on("close", (status, signal) => {
      // Whoever is ended from outside, or for the time it takes, has no words of its own.
      if (signal) say(`${script}: ended by ${signal}\n`);
      resolve(status ?? 1);
    });
  });
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
