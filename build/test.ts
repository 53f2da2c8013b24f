/**
 * `npm test`: types, layers, style, unit tests, build, journeys. `npm run check` (--quick): without the last
 * two and without the tests that start other programs (build/vitest.quick.ts).
 * Every part runs, also after one has failed; of --quick all at once, each part's words when it ends. The last line is "N
 * passed, N failed" over all parts.
 */
import { installDebianParts } from "./debianParts.ts";
import {
  build,
  journeys,
  layers,
  type PartResult,
  quickUnit,
  type Say,
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

interface Outcome {
  result: PartResult;
  line: string;
}

async function outcomeOf(part: TestPart, say: Say): Promise<Outcome> {
  const started = performance.now();
  const result = await part.run(say);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const skipped = result.skipped > 0 ? `, ${result.skipped} SKIPPED` : "";
  return {
    result,
    line: `${part.name.padEnd(10)}${result.passed} passed, ${result.failed} failed${skipped} (${seconds} s)`,
  };
}

const print: Say = (text) => void process.stdout.write(text);

async function oneByOne(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const part of parts) {
    print(`\n── ${part.name}\n`);
    outcomes.push(await outcomeOf(part, print));
  }
  return outcomes;
}

function sideBySide(): Promise<Outcome[]> {
  return Promise.all(
    parts.map(async (part) => {
      const said: string[] = [];
      const outcome = await outcomeOf(part, (text) => said.push(text));
      print(`\n── ${part.name}\n${said.join("")}`);
      return outcome;
    }),
  );
}

const outcomes = await (quick ? sideBySide() : oneByOne());
const total = sum(outcomes.map(({ result }) => result));
console.log(`\n${outcomes.map(({ line }) => line).join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
