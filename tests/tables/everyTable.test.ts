import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WorkBook } from "xlsx";
import { addDecimals } from "../../db/exact/addDecimals.ts";
import type { Decimal } from "../../db/exact/Decimal.ts";
import { decimalText } from "../../db/exact/decimalText.ts";
import { parseDecimal } from "../../db/exact/parseDecimal.ts";
import { type TableModel, tableModelSchema } from "../../electron/contract/tableModel.ts";
import { columnLetter } from "../../electron/files/grid/columnLetters.ts";
import { tableDefinitions } from "../../electron/tables/definitions/index.ts";
import { buildTable, tableList } from "../../electron/tables/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { bureauDatabase } from "./bureauDatabase.ts";
import { shownTexts } from "./shownTexts.ts";
import { convertBySoffice } from "./soffice.ts";
import { corners, partOf, readBack } from "./workbookXml.ts";
import { writeWorkbook } from "./writeWorkbook.ts";

const { database } = bureauDatabase();
const models = tableList().map(({ id }) => buildTable({ database }, id, "2021-10"));
let folder = "";
let file = "";
let written: WorkBook;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tables-"));
  file = join(folder, "全部报表.xlsx");
  await writeWorkbook(models, file, { contents: true });
  written = readBack(file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Tables whose lines say themselves what stands in them: not every line is of one kind, and there need be no 合计. */
const ofLines = new Set(tableDefinitions.filter(({ rows }) => rows.kind === "lines").map(({ id }) => id));

/** The sheet's row of a table's first row, from 1. */
const firstRow = ({ headerRows, columnNumbers }: TableModel): number => 4 + headerRows + (columnNumbers ? 1 : 0);

function exact(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (parsed.kind !== "value") throw new Error(text);
  return parsed.value;
}

/** Every cell of a model beside what a workbook has there. */
function* cellsIn(book: WorkBook) {
  for (const model of models) {
    const sheet = book.Sheets[book.SheetNames.find((name) => name.startsWith(model.id)) ?? ""] ?? {};
    for (const [row, { cells }] of model.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        const address = `${columnLetter(column + 1)}${firstRow(model) + row}`;
        yield { where: `${model.id} ${address}`, cell, kind: model.columns[column]?.kind, found: sheet[address] };
      }
    }
  }
}

describe.each(models.map((model) => [model.id, model] as const))("%s", (id, model) => {
  it("is a model of the contract: whole rows, 合计 first, a header without gap, numbers under many columns", () => {
    tableModelSchema.parse(model);
    if (!ofLines.has(id)) {
      expect(model.rows[0]?.kind).toBe("total");
      expect(shownTexts(model)[0]?.[0]).toMatch(/^合计/);
    }
    for (const { cells } of model.rows) expect(cells).toHaveLength(model.columns.length);
    const covered = model.header.flatMap(({ row, column, rowSpan, columnSpan }) =>
      Array.from(
        { length: rowSpan * columnSpan },
        (_, place) => `${row + Math.floor(place / columnSpan)},${column + (place % columnSpan)}`,
      ),
    );
    expect(new Set(covered).size).toBe(covered.length);
    expect(covered).toHaveLength(model.headerRows * model.columns.length);
    expect(model.columnNumbers === null).toBe(model.columns.length <= 8);
    expect(new Set(model.columns.map(({ key }) => key)).size).toBe(model.columns.length);
  });

  it("has sums that are exactly what their rows add up to", () => {
    for (const { cells } of model.rows) {
      for (const [column, { value, formula }] of cells.entries()) {
        if (formula?.kind !== "sum") continue;
        const parts = formula.rows.flatMap((row) => model.rows[row]?.cells[formula.column ?? column]?.value ?? []);
        const sum = parts.map(exact).reduce(addDecimals, { digits: 0n, scale: 0 });
        // Zeros of townships without records make no sum of what the others left blank.
        if (value === null) expect([column, decimalText(sum)]).toEqual([column, "0"]);
        else expect([column, value]).toEqual([column, decimalText(sum)]);
      }
    }
  });

  it("stands whole, with a dash or 0 everywhere, where there is no record at all", () => {
    const empty = tableModelSchema.parse(buildTable(figureDatabase(), id, "2021-01"));
    const [first] = empty.rows;
    if (!ofLines.has(id))
      expect(first?.cells.slice(2).every(({ text }) => ["", "0", "—", "未报"].includes(text))).toBe(true);
    for (const { cells } of empty.rows) {
      for (const [column, { text }] of cells.entries()) {
        const kind = empty.columns[column]?.kind;
        if (kind === "number" || kind === "count") expect(["0", "—", "", "未报"]).toContain(text);
        else expect(text).not.toMatch(/null|undefined|NaN/);
      }
    }
    // A column more where the bureau has added a word of its own (an approval), but none fewer.
    const keys = empty.columns.map(({ key }) => key);
    expect(model.columns.map(({ key }) => key).filter((key) => keys.includes(key))).toEqual(keys);
  });

  it("has merges that do not overlap, and prints landscape on its paper with its header repeated", () => {
    const xml = partOf(file, `/xl/worksheets/sheet${models.indexOf(model) + 2}.xml`);
    const merged = [...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].flatMap(([, range = ""]) => {
      const [top, left, bottom, right] = corners(range);
      return Array.from(
        { length: (bottom - top + 1) * (right - left + 1) },
        (_, place) => `${top + Math.floor(place / (right - left + 1))},${left + (place % (right - left + 1))}`,
      );
    });
    expect(new Set(merged).size).toBe(merged.length);
    expect(xml).toContain(`paperSize="${model.paper === "A3" ? 8 : 9}"`);
    expect(xml).toContain('orientation="landscape"');
    expect(partOf(file, "/xl/workbook.xml")).toContain(`$4:$${firstRow(model) - 1}</definedName>`);
  });
});

describe("the workbook with every table", () => {
  it("holds every value exactly, and text as text", () => {
    for (const { where, cell, kind, found } of cellsIn(written)) {
      expect([where, found?.v ?? ""]).toEqual([where, cell.value === null ? cell.text : Number(cell.value)]);
      if (cell.text !== "" && (kind === "text" || kind === "date"))
        expect([where, found?.t, found?.f]).toEqual([where, "s", undefined]);
      expect([where, found?.f !== undefined]).toEqual([where, cell.formula !== null]);
    }
  });

  it("comes out of another program's calculation with the same numbers", async () => {
    const recalculated = readBack(await convertBySoffice(file, folder, "xlsx"));
    for (const { where, cell, found } of cellsIn(recalculated)) {
      if (cell.value === null) expect([where, found?.v ?? ""]).toEqual([where, cell.text]);
      else
        expect([where, Math.abs(found?.v - Number(cell.value)) <= Math.abs(Number(cell.value)) * 1e-13]).toEqual([
          where,
          true,
        ]);
    }
  });
});
