import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "../../../build/sample/createRandom.ts";
import { createFileWorker, type FileWorker } from "../../../electron/files/process/fileWorker.ts";
import { planFile } from "../../../electron/import/planning/importFile.ts";
import { planJson } from "../../../electron/import/planning/planJson.ts";
import { runs } from "../../long/runs.ts";
import { gridOf, type SheetCell } from "../../support/gridOf.ts";
import { type FileJson, type MemoryPlanner, memoryPlanner } from "../../support/planInMemory.ts";
import { pooledWorker } from "../../support/pooledWorker.ts";
import { writeXlsx } from "../../support/writeXlsx.ts";
import { compareWithTruth } from "./compareWithTruth.ts";
import { draftWorkbook } from "./draftWorkbook.ts";
import { fictionalRecord, TOWNSHIPS } from "./fictionalRecords.ts";
import { fieldOf, type Hand, writtenCell } from "./handwriting.ts";
import { headerWords } from "./headerWords.ts";
import { columnOrder, titles } from "./layouts.ts";

let planner: MemoryPlanner;
beforeAll(() => {
  planner = memoryPlanner();
});
afterAll(() => planner[Symbol.dispose]());

describe("sheets drafted at random, with known truth", () => {
  it(`come out right in memory: ${runs(400)} workbooks, every value of every row, nothing else`, async () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= runs(400); seed += 1) {
      const draft = draftWorkbook(seed);
      const json = await planner.json(gridOf(draft.sheets, { fileName: draft.fileName }));
      wrong.push(...compareWithTruth(draft, json).map((text) => `#${seed} ${text}`));
    }
    expect(wrong).toEqual([]);
  });

  describe("written as real files and read in the worker", () => {
    let folder: string;
    let worker: FileWorker;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "adversary-"));
      worker = createFileWorker(pooledWorker);
    });
    afterAll(() => {
      worker.dispose();
      rmSync(folder, { recursive: true, force: true });
    });

    it(`come out right through planFile: ${runs(240)} workbooks, half of them .xls`, async () => {
      const wrong: string[] = [];
      for (let seed = 401; seed <= 400 + runs(240); seed += 1) {
        const draft = draftWorkbook(seed);
        const name = seed % 2 === 0 ? draft.fileName : draft.fileName.replace(/\.xlsx$/, ".xls");
        const path = writeXlsx(join(folder, name), draft.sheets);
        const plan = await planFile(planner.store.readInSteps, worker, path, {
          asOf: "2021-10",
          township: null,
          ledger: null,
        });
        wrong.push(...compareWithTruth(draft, planJson(plan, null) as FileJson).map((text) => `#${seed} ${text}`));
      }
      expect(wrong).toEqual([]);
    }, 120_000);
  });
});

const plainHand: Hand = {
  moneyUnit: "万元",
  lengthUnit: "公里",
  numbers: "number",
  percent: "text",
  days: 0,
  months: 0,
  nothing: null,
  townships: 0,
};

describe.each(Object.keys(headerWords))("headers that townships use for %s", (ledger) => {
  const fields = (columnOrder[ledger] ?? []).map((name) => name.replace("!", ""));
  const words = ["年度", ...fields].flatMap((field) =>
    (headerWords[ledger]?.[field] ?? []).map((word) => [field, word] as const),
  );

  it("are each read as their field, with and without a title, and leave the others theirs", async () => {
    const random = createRandom(7);
    const records = TOWNSHIPS.slice(0, 8).map((township, index) =>
      fictionalRecord(random, ledger, township, index + 1),
    );
    const wrong: string[] = [];
    for (const [number, [field, word]] of words.entries()) {
      const columns = field === "年度" ? ["年度", ...fields] : fields;
      const head = columns.map((name) => (name === field ? word : headed(ledger, name)));
      const body = records.map((record) =>
        columns.map((name) => writtenCell(random, plainHand, ledger, name, record[name])),
      );
      const tops: SheetCell[][][] = [[[`马龙区2021年${titles[ledger]?.[0]}`]], []];
      // In the short form each word stands in one of the two.
      for (const top of tops.filter((_, each) => runs(2, 1) === 2 || each === number % 2)) {
        const { tables } = (await planner.json(gridOf([{ rows: [...top, head, ...body] }]))).sheets[0] ?? {
          tables: [],
        };
        const [table] = tables;
        const got = table?.columns.map((column) => column.field);
        if (table?.ledger !== ledger || got?.join() !== columns.join()) {
          wrong.push(`${word} → ${table?.ledger} ${got?.filter((name, index) => name !== columns[index])}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

function headed(ledger: string, name: string): string {
  const { unit } = fieldOf(ledger, name);
  return unit && unit !== "％" ? `${name}（${unit}）` : name;
}
