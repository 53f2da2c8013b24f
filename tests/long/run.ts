/**
 * npm run long [-- --seed N]: every test that counts by the hundred (runs.ts), in full, from one seed that is printed first. npm test
 * runs a short form of each.
 */
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { parseArgs } from "node:util";

const root = join(import.meta.dirname, "../..");
const { values } = parseArgs({ options: { seed: { type: "string" } } });
const seed = values.seed ?? String(randomInt(2 ** 31));
if (!/^\d+$/.test(seed)) throw new Error(`not a seed: ${seed}`);

console.log(`seed ${seed}`);
const { status } = spawnSync(
  process.execPath,
  [join(root, "node_modules/vitest/vitest.mjs"), "run", "--config=build/vitest.long.ts"],
  { cwd: root, stdio: "inherit", env: { ...process.env, TAIZHANG_LONG: "1", TAIZHANG_SEED: seed } },
);
console.log(`seed ${seed}`);
process.exitCode = status ?? 1;
