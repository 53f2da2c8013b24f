/**
 * `npm test`: types, layers, style and build, then unit tests, then journeys. `npm run check` (--quick): without build and
 * journeys and without the tests that start other programs (build/vitest.quick.ts).
 * Every part runs, also after one has failed; what is named together runs side by side, each part's words when it ends. The last
 * line is "N passed, N failed" over all parts.
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
/** Parts that run at once, and what waits for them: unit tests and journeys take every core that there is. */
const stages: TestPart[][] = quick
  ? [[types, layers, style, quickUnit]]
  : [[types, layers, style, build], [unit], [journeys]];

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

async function alone(part: TestPart): Promise<Outcome[]> {
  print(`\n── ${part.name}\n`);
  return [await outcomeOf(part, print)];
}

function sideBySide(parts: readonly TestPart[]): Promise<Outcome[]> {
  return Promise.all(
    parts.map(async (part) => {
      const said: string[] = [];
      const outcome = await outcomeOf(part, (text) => said.push(text));
      print(`\n── ${part.name}\n${said.join("")}`);
      return outcome;
    }),
  );
}

const outcomes: Outcome[] = [];
for (const parts of stages) {
  const [part] = parts;
  outcomes.push(...(await (part && parts.length === 1 ? alone(part) : sideBySide(parts))));
}
const total = sum(outcomes.map(({ result }) => result));
console.log(`\n${outcomes.map(({ line }) => line).join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
