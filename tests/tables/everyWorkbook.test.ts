import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultCounty } from "../../build/sample/defaultCounty.ts";
import type { TableCell, TableColumn, TableModel } from "../../electron/contract/tableModel.ts";
import { columnLetter } from "../../electron/files/grid/columnLetters.ts";
import { tableDefinitions } from "../../electron/tables/definitions/index.ts";
import { buildTable, tableList, tableWorkbook } from "../../electron/tables/index.ts";
import { cellText } from "../../electron/tables/model/cellText.ts";
import { exactDecimal } from "../../electron/tables/model/exactDecimal.ts";
import { sheetLayout } from "../../electron/tables/workbook/sheetLayout.ts";
import { checkWorkbookPackage } from "../support/workbookPackage/index.ts";
import { bureauDatabase } from "./bureauDatabase.ts";
import { type PythonSheet, readByOpenpyxl } from "./openpyxl.ts";
import { shownTexts } from "./shownTexts.ts";
import { convertBySoffice } from "./soffice.ts";
import { writeWorkbook } from "./writeWorkbook.ts";

const { database } = bureauDatabase();
const models = tableList().map(({ id }) => buildTable({ database }, id, "2021-10"));
let folder = "";
let file = "";
let sheets: readonly PythonSheet[];
let pages: readonly string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "workbooks-"));
  file = join(folder, "全部报表.xlsx");
  await writeWorkbook(models, file, { contents: true });
  sheets = readByOpenpyxl(file);
  pages = await pagesOf(file);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The text of each page of the PDF that LibreOffice makes of a workbook. */
async function pagesOf(workbook: string): Promise<string[]> {
  const pdf = await convertBySoffice(workbook, folder, "pdf");
  return execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
}

/** Pages by the 表号 in their footers. */
const own = (from: readonly string[], { id }: TableModel): string[] =>
  from.filter((page) => page.includes(`表号 ${id}`));

/** Each address of a table's body with its cell. */
function* bodyOf(model: TableModel) {
  const { first } = sheetLayout(model);
  for (const [row, { cells }] of model.rows.entries())
    for (const [column, cell] of cells.entries())
      yield { address: `${columnLetter(column + 1)}${first + row}`, cell, column };
}

/** A number as a workbook shows it: rounded by itself, for its formulas stay exact. Nothing for words. */
function numberIn({ value, measure, text }: TableCell, column: TableColumn | undefined): string {
  const { unit, decimals } = measure ?? column ?? { unit: null, decimals: 0 };
  if (!column || column.kind === "text") return "";
  return value === null ? text : cellText(exactDecimal(value), unit, decimals);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

describe.each(models.map((model) => [model.id, model] as const))("the workbook of %s", (id, model) => {
  it("opens without a repair, alone too", async () => {
    expect(checkWorkbookPackage(await tableWorkbook([model]))).toEqual([]);
  });

  it("is read by openpyxl with every value, formula and merge", () => {
    const sheet = sheets.find(({ name }) => name.startsWith(id));
    for (const { address, cell } of bodyOf(model)) {
      const [value, , isFormula] = sheet?.cells[address] ?? [null, "", false];
      const written = cell.value === null ? cell.text || null : Number(cell.value);
      expect([address, value, isFormula]).toEqual([address, written, cell.formula !== null]);
    }
    const { header, first, last } = sheetLayout(model);
    expect(sheet?.titleRows).toBe(`$${header}:$${first - 1}`);
    expect(sheet?.area).toContain(`$A$1:$${columnLetter(model.columns.length)}$${last}`);
    expect(sheet?.fitToWidth).toBe(1);
    const merged = model.header.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1);
    for (const { row, column, rowSpan, columnSpan } of merged) {
      const corner = `${columnLetter(column + 1)}${header + row}`;
      expect(sheet?.merges).toContain(`${corner}:${columnLetter(column + columnSpan)}${header + row + rowSpan - 1}`);
    }
  });

  it("has every row as wide as the paper, on pages with its header and its sign-off on the last alone", () => {
    const printed = own(pages, model);
    expect(printed.length).toBeGreaterThan(0);
    for (const [index, page] of printed.entries()) {
      if (model.columnNumbers) expect(page).toMatch(new RegExp(model.columnNumbers.map(escaped).join("\\s+")));
      expect(page.includes("单位负责人：")).toBe(index === printed.length - 1);
      expect(page).toContain(`校验码 ${model.checkCode}`);
    }
    // A sheet that is not one page wide has its last columns on pages of their own.
    for (const { cells } of model.rows) {
      const shown = cells.flatMap((cell, column) => numberIn(cell, model.columns[column]) || []);
      if (shown.length > 0) expect(printed.join("\n")).toMatch(new RegExp(shown.map(escaped).join("[^\\n]*?\\s")));
    }
  });
});

describe("township tables", () => {
  const byTownship = tableDefinitions.filter(({ rows }) => {
    if (rows.kind === "groups") return rows.level.by === "乡镇" && !rows.inner;
    return rows.kind === "records" && rows.subtotals?.by === "乡镇";
  });
  it.each(byTownship.map(({ id }) => id))("%s names every township, also those with nothing", (id) => {
    const model = models.find((one) => one.id === id);
    const labels = model ? shownTexts(model).map(([label]) => label ?? "") : [];
    for (const { 名称 } of defaultCounty.townships) expect(labels.some((label) => label.startsWith(名称))).toBe(true);
  });
  it("are more than a few", () => {
    expect(byTownship.length).toBeGreaterThanOrEqual(7);
  });
});

describe("全部报表", () => {
  it("opens without a repair", () => {
    expect(checkWorkbookPackage(readFileSync(file))).toEqual([]);
    expect(sheets.map(({ name }) => name.slice(0, 4).trim())).toEqual(["目录", ...models.map(({ id }) => id)]);
  });

  it("repeats the header of a long table on every page", async () => {
    const model = models.find(({ id }) => id === "农路01");
    if (!model) throw new Error("no such table");
    const rows = Array.from({ length: 8 }, () =>
      model.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, formula: null })) })),
    ).flat();
    const long = join(folder, "long.xlsx");
    await writeWorkbook([{ ...model, rows }], long);
    const printed = await pagesOf(long);
    expect(printed.length).toBeGreaterThan(2);
    for (const [index, page] of printed.entries()) {
      expect(page).toMatch(/甲\s+1\s+2\s+3/);
      expect(page).toMatch(new RegExp(`第\\s*${index + 1}\\s*页\\s*共\\s*${printed.length}\\s*页`));
      expect(page.includes("单位负责人：")).toBe(index === printed.length - 1);
    }
  });
});
