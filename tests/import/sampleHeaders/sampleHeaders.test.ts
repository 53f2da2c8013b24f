/**
 * The sheets of the fictional year with their headers turned: other words for them, the words in another order, units in all
 * places, words more, a wrong sign, split over lines and rows. Every row is as it was, refused or asked; none is wrong or short
 * in silence. `npm run long` turns each sheet many times.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createRandom } from "../../../build/sample/createRandom.ts";
import { writeSample } from "../../../build/sample/index.ts";
import type { WorkbookGrid } from "../../../electron/files/grid/workbookGrid.ts";
import { readWorkbookFile } from "../../../electron/files/reading/readWorkbookFile.ts";
import { firstSeed } from "../../long/firstSeed.ts";
import { runs } from "../../long/runs.ts";
import { type MemoryPlanner, memoryPlanner, type SheetJson } from "../../support/planInMemory.ts";
import { compareRows } from "./compareRows.ts";
import { type NewHeader, splitHeader, turnBook } from "./turnBook.ts";
import { TURNS, turnHeader } from "./turnHeader.ts";

const ROUNDS = runs(20, 1);

let folder: string;
let planner: MemoryPlanner;
let books: WorkbookGrid[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "headers-"));
  planner = memoryPlanner();
  const { files } = writeSample(folder);
  books = await Promise.all(files.map(({ path }) => readWorkbookFile({ path }, () => {})));
});
afterAll(() => {
  planner[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** Each sheet of its own, and what is read of it as it is; only those in the usual form with one header. */
async function sheets(): Promise<{ book: WorkbookGrid; usual: SheetJson }[]> {
  const found: { book: WorkbookGrid; usual: SheetJson }[] = [];
  for (const book of books) {
    for (const sheet of book.sheets) {
      const alone = { ...book, sheets: [sheet] };
      const [usual] = (await planner.json(alone)).sheets;
      if (usual?.tables.length === 1 && (usual.tables[0]?.rows.length ?? 0) > 0) found.push({ book: alone, usual });
    }
  }
  return found;
}

it(
  `headers turned, ${ROUNDS} times each way: every row as it was, refused or asked`,
  async () => {
    const wrong: string[] = [];
    let [turned, landed, all] = [0, 0, 0];
    const random = createRandom(firstSeed() * 31 + 7);
    for (const { book, usual } of await sheets()) {
      const [sheet] = book.sheets;
      const [table] = usual.tables;
      if (!sheet || !table) continue;
      const bottom = (table.headerRows.at(-1) ?? 1) - 1;
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const turn of TURNS) {
          // One column, or all of them; a wrong sign stands in one.
          const only =
            turn === "wrongSign" || random.chance(60)
              ? random.pick(table.columns as [(typeof table.columns)[number]]).column
              : null;
          const headers = table.columns
            .filter(({ column }) => only === null || column === only)
            .map(({ column, header, field }): NewHeader => {
              const own = header.split("/").at(-1) ?? header;
              return { row: bottom, column, text: turnHeader(random, turn, own, field) };
            });
          const [now] = (await planner.json(turnBook(book, sheet, headers))).sheets;
          if (!now) continue;
          turned += 1;
          all += table.rows.length;
          landed += now.tables.flatMap(({ rows }) => rows).filter(({ action }) => action !== "refuse").length;
          const about = `${book.fileName} ${sheet.name} ${turn} ${headers.length === 1 ? headers[0]?.text : "all"}`;
          wrong.push(
            ...compareRows(usual, now)
              .slice(0, 2)
              .map((text) => `${about}: ${text}`),
          );
        }
      }
      const [split] = (await planner.json(splitHeader(book, sheet, bottom))).sheets;
      if (split)
        wrong.push(
          ...compareRows(usual, split, 1)
            .slice(0, 2)
            .map((text) => `${book.fileName} ${sheet.name} split: ${text}`),
        );
    }
    console.log(`sample headers: ${turned} sheets turned, ${landed} of ${all} rows landed`);
    expect(wrong).toEqual([]);
    // Refusing everything would be no reading.
    expect(landed).toBeGreaterThan(all / 2);
  },
  runs(90 * 60_000, 90_000),
);
