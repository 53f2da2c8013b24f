import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "..");
const minutes = 60_000;

/** The unit tests that have a long form (tests/long/runs.ts) or a strict one (within.ts), by the import of it; for tests/long/run.ts. */
export default defineConfig({
  root,
  test: {
    include: globSync("tests/**/*.test.ts", { cwd: root }).filter((file) =>
      /long\/(runs|within)\.ts"/.test(readFileSync(join(root, file), "utf8")),
    ),
    globalSetup: ["tests/support/compileOnce.ts"],
    setupFiles: ["tests/long/seed.ts"],
    maxWorkers: "100%",
    testTimeout: 20 * minutes,
    hookTimeout: 5 * minutes,
  },
});
