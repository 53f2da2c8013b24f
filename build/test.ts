/**
 * `npm test`: types, layers, style, unit tests, build, journeys. `npm run check` (--quick): without the last
 * two and without the tests that start other programs (build/vitest.quick.ts).
 * Every part runs, also after one has failed. The last line is "N passed, N failed" over all parts.
 */
import { installDebianParts } from "./debianParts.ts";
import {
  build,
  journeys,
  layers,
  type PartResult,
  quickUnit,
  style,
  sum,
  type TestPart,
  types,
  unit,
} from "./testParts.ts";

const quick = process.argv.includes("--quick");
const parts: TestPart[] = quick ? [types, layers, style, quickUnit] : [types, layers, style, unit, build, journeys];

if (!quick) {
  installDebianParts();
}

const lines: string[] = [];
const results: PartResult[] = [];
for (const part of parts) {
  console.log(`\n── ${part.name}`);
  const started = performance.now();
  const result = part.run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const skipped = result.skipped > 0 ? `, ${result.skipped} SKIPPED` : "";
  lines.push(`${part.name.padEnd(10)}${result.passed} passed, ${result.failed} failed${skipped} (${seconds} s)`);
  results.push(result);
}

const total = sum(results);
console.log(`\n${lines.join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
