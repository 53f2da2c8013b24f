import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mergeConfig } from "vitest/config";
import unit from "./vitest.unit.ts";

const root = join(import.meta.dirname, "..");
const minutes = 60_000;

/** The unit tests that have a long form (tests/long/runs.ts), by the import of it; for tests/long/run.ts. */
const config = mergeConfig(unit, {
  test: { setupFiles: ["tests/long/seed.ts"], testTimeout: 20 * minutes, hookTimeout: 5 * minutes },
});
config.test.include = globSync("tests/**/*.test.ts", { cwd: root }).filter((file) =>
  readFileSync(join(root, file), "utf8").includes("long/runs.ts"),
);

export default config;
