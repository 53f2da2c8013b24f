import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { runs } from "../long/runs.ts";
import { within } from "../long/within.ts";
import type { HeldPlanning } from "../support/heldPlanning.ts";
import { sheetFile } from "../support/sheetFile.ts";
import { slowSheets } from "../support/slowSheets.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

/** Half a minute each, for the long form: what is in them is in others too, only more of it. */
const LONGEST: readonly string[] = ["150,000 subtotals", "100,000 rows of texts that stand once", "50,000 cards"];

/** By name of the sheet: rows that its plan has, of whatever fate. None: the sheet is more than anybody keeps, and is named. */
const PLANNED: Readonly<Record<string, number>> = {
  "20,000 rows, 40 % of them without a name": 20_000,
  "20,000 headers, each with a record": 300,
  "16,384 equal headers": 0,
  "a merge of thousands of rows in every column": 0,
  "150,000 subtotals": 300_000,
  "50,000 townships' lines over a record each": 100_000,
  "50,000 cards": 50_000,
  "100,000 rows of texts that stand once": 100_000,
};

const planning = join(import.meta.dirname, "../support/heldPlanning.ts");

describe("planning a sheet that was slow once", () => {
  it.each(Object.entries(slowSheets).filter(([name]) => runs(1, 0) === 1 || !LONGEST.includes(name)))(
    "%s: in 1 GB, and the program's thread is never held for 100 ms",
    async (name, sheet) => {
      using folder = temporaryFolder();
      const path = folder.path("慢.xlsx");
      writeFileSync(path, sheetFile(sheet()));
      const args = ["--disable-warning=ExperimentalWarning", planning, folder.path("data"), path];
      // What the machine does beside can only lengthen a turn, clearing away above all: the shortest of three is the program's.
      let least = Number.POSITIVE_INFINITY;
      for (let attempt = 0; attempt < 3 && least >= within(100); attempt += 1) {
        const { stdout } = await promisify(execFile)(process.execPath, args);
        const { held, rows, found } = JSON.parse(stdout) as HeldPlanning;
        expect(rows).toBe(PLANNED[name]);
        expect(found).toBeGreaterThan(0);
        least = Math.min(least, held);
      }
      expect(least).toBeLessThan(within(100));
    },
    240_000,
  );
});
