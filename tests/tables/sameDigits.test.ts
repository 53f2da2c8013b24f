import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { read, utils } from "xlsx";
import { createRandom } from "../../build/sample/createRandom.ts";
import { addDecimals, type Decimal, decimalText } from "../../db/exact/index.ts";
import type { TableModel } from "../../electron/contract/tableModel.ts";
import { buildTable, printHtml, shownAs, tableList, tableWorkbook } from "../../electron/tables/index.ts";
import { exactDecimal } from "../../electron/tables/model/exactDecimal.ts";
import { columnParts } from "../../electron/tables/printing/columnParts.ts";
import { sheetLayout } from "../../electron/tables/workbook/sheetLayout.ts";
import { firstSeed } from "../long/firstSeed.ts";
import { runs } from "../long/runs.ts";
import { cutBooks, MONTH } from "../periods/cutBooks.ts";

let PaperTable: typeof import("../../renderer/tables/paper/PaperTable.tsx").PaperTable;
beforeAll(async () => {
  // What a table on the screen leads to asks for the window's address as it is loaded.
  vi.stubGlobal("window", { location: { hash: "" }, addEventListener: () => undefined });
  ({ PaperTable } = await import("../../renderer/tables/paper/PaperTable.tsx"));
});

const BOOKS = runs(300, 2);

describe("a table shows the same digits everywhere", () => {
  it(`on the screen, on paper and in the workbook, and parts add up, in ${BOOKS} random books`, async () => {
    const first = firstSeed();
    for (let seed = first; seed < first + BOOKS; seed += 1) {
      const { cut, whole } = cutBooks(createRandom(seed));
      try {
        const models = tableList().map(({ id }) => buildTable({ database: whole.database }, id, MONTH));
        // Money in another unit and other decimals goes the same way.
        const shown = models.map((model) => shownAs(model, { unit: "万元", decimals: 1 }));
        for (const each of seed % 2 === 0 ? [models] : [models, shown]) await holds(each, seed);
      } finally {
        cut.database.close();
        whole.database.close();
      }
    }
  }, 600_000);
});

async function holds(models: readonly TableModel[], seed: number): Promise<void> {
  const book = read(await tableWorkbook(models), { cellNF: true, cellText: true });
  for (const [index, model] of models.entries()) {
    const where = `seed ${seed}, ${model.id}`;
    const texts = model.rows.map(({ cells }) => cells.map(({ text }) => text));
    expect(textsOf(renderToStaticMarkup(createElement(PaperTable, { model, live: false }))), where).toEqual(texts);
    if (columnParts(model).length === 1) expect(textsOf(printHtml([model])), where).toEqual(texts);
    const { first } = sheetLayout(model);
    const sheet = book.Sheets[book.SheetNames[index] ?? ""] ?? {};
    expect(
      texts.map((row, at) =>
        row.map((_, column) => sheet[utils.encode_cell({ r: first - 1 + at, c: column })]?.w ?? ""),
      ),
      where,
    ).toEqual(texts);
    partsAddUp(model, where);
  }
}

/** The texts of the cells of a table's body in HTML, row by row. */
function textsOf(html: string): string[][] {
  const bodies = [...html.matchAll(/<tbody[^>]*>(.*?)<\/tbody>/gs)].map(([, body = ""]) => body).join("");
  return [...bodies.matchAll(/<tr class="(?:paper-)?(?:total|subtotal|detail)[^>]*>(.*?)<\/tr>/gs)].map(
    ([, row = ""]) =>
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) =>
        cell
          .replace(/<[^>]+>/g, "")
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">")
          .replaceAll("&quot;", '"')
          .replaceAll("&amp;", "&"),
      ),
  );
}

/** Sums come to what their parts show, or, where records are shown as they are, the note says that they may not. */
function partsAddUp({ rows, notes }: TableModel, where: string): void {
  const isBalanced = rows.every(({ record }) => record === null);
  const apart = rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ formula, text }, column) => {
      if (formula?.kind !== "sum" && formula?.kind !== "across") return [];
      const parts =
        formula.kind === "across"
          ? formula.columns.map((place) => cells[place]?.text)
          : formula.rows.map((place) => rows[place]?.cells[formula.column ?? column]?.text);
      const total = exactDecimal(text);
      const together = parts.map((part) => exactDecimal(part) ?? NOTHING).reduce<Decimal>(addDecimals, NOTHING);
      return total && decimalText(together) !== decimalText(total)
        ? [`${row} ${column}: ${parts.join("+")} ${text}`]
        : [];
    }),
  );
  if (isBalanced) expect(apart, where).toEqual([]);
  else
    expect(
      notes.some((note) => note.includes("尾差")),
      where,
    ).toBe(apart.length > 0);
}

const NOTHING: Decimal = { digits: 0n, scale: 0 };
