import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TableModel } from "../../electron/contract/tableModel.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { roadTable } from "./roadTable.ts";
import { convertBySoffice } from "./soffice.ts";
import { corners, partOf, readBack } from "./workbookXml.ts";
import { writeWorkbook } from "./writeWorkbook.ts";

const SHEET = "农路01 农村公路建设任务进度表";
/** Title, heading block, line, two levels of header, column numbers */
const FIRST_ROW = 7;
let folder = "";
let file = "";
const model = roadTable();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "workbook-"));
  file = join(folder, "农路01.xlsx");
  await writeWorkbook([model], file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function cellOf(path: string, row: number, column: number, sheet = SHEET) {
  const letter = String.fromCharCode(65 + column);
  return readBack(path).Sheets[sheet]?.[`${letter}${row}`];
}

describe("the workbook of a table", () => {
  it("has the title over all columns, 表号, 填报单位, period and unit", () => {
    expect(cellOf(file, 1, 0).v).toBe("农村公路建设任务进度表");
    expect(cellOf(file, 2, 0).v).toBe("表号：农路01\n制表机关：马龙区交通运输局");
    const sheet = readBack(file).Sheets[SHEET];
    const line = Object.entries(sheet ?? {}).flatMap(([address, cell]) =>
      /^[A-N]3$/.test(address) && cell.v ? [String(cell.v)] : [],
    );
    expect(line).toEqual(["填报单位：马龙区交通运输局", "2021年1－10月", "计量单位：条、公里、万元"]);
    expect(partOf(file, "/xl/worksheets/sheet1.xml")).toContain('<mergeCell ref="A1:N1"/>');
  });

  it("holds every value as it is shown, with its decimals as number format", () => {
    const sheet = readBack(file).Sheets[SHEET] ?? {};
    for (const [row, { cells }] of model.rows.entries()) {
      for (const [column, { value, text }] of cells.entries()) {
        const cell = sheet[`${String.fromCharCode(65 + column)}${FIRST_ROW + row}`];
        expect(cell.v).toBe(value === null ? text : Number(value));
      }
    }
    expect(cellOf(file, FIRST_ROW, 2)).toMatchObject({ f: "SUM(C8:C17)", z: "0.000;-0.000;0" });
    expect(cellOf(file, FIRST_ROW, 3).z).toBe("0.00;-0.00;0");
    expect(cellOf(file, FIRST_ROW, 1).z).toBe("0");
    expect(cellOf(file, FIRST_ROW, 11)).toMatchObject({
      f: 'IF(OR(COUNT(K7,C7)<2,N(C7)=0),"—",K7/C7*100)',
      z: "[=100]0;[<0]-0.0;0.0",
    });
  });

  it("has merges that do not overlap and cover the header as the model says", () => {
    const xml = partOf(file, "/xl/worksheets/sheet1.xml");
    const merges = [...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, range = ""]) => range);
    const covered = new Set<string>();
    for (const [top, left, bottom, right] of merges.map(corners)) {
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          expect(covered.has(`${row},${column}`)).toBe(false);
          covered.add(`${row},${column}`);
        }
      }
    }
    for (const { row, column, rowSpan, columnSpan } of model.header) {
      const letters = [column, column + columnSpan - 1].map((place) => String.fromCharCode(65 + place));
      if (rowSpan * columnSpan > 1)
        expect(merges).toContain(`${letters[0]}${row + 4}:${letters[1]}${row + 3 + rowSpan}`);
    }
  });

  it("prints on A4 landscape, one page wide, header repeated, with page numbers and 校验码", () => {
    const xml = partOf(file, "/xl/worksheets/sheet1.xml");
    const setup = /<pageSetup ([^/]*)\/>/.exec(xml)?.[1] ?? "";
    for (const attribute of ['paperSize="9"', 'orientation="landscape"', 'fitToWidth="1"', 'fitToHeight="0"'])
      expect(setup).toContain(attribute);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('<printOptions horizontalCentered="1"/>');
    expect(xml).toContain(`&amp;C第 &amp;P 页 共 &amp;N 页&amp;R校验码 ${model.checkCode}</oddFooter>`);
    expect(xml).toMatch(/<pane xSplit="1" ySplit="6" topLeftCell="B7" [^>]*state="frozen"/);
    const book = partOf(file, "/xl/workbook.xml").replaceAll("&apos;", "'");
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'${SHEET}'!$4:$6</definedName>`);
    expect(book).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'${SHEET}'!$A$1:$N$19</definedName>`);
  });

  it("gives every column its width", () => {
    const widths = [
      ...partOf(file, "/xl/worksheets/sheet1.xml").matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g),
    ];
    const columns = widths.flatMap(([, from, to, width]) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, () => Number(width)),
    );
    expect(columns).toHaveLength(14);
    for (const [index, width] of columns.entries()) expect(width).toBeGreaterThan(model.columns[index]?.width ?? 0);
  });

  it("has the sign-off line behind the last row", () => {
    const explained = String(cellOf(file, FIRST_ROW + model.rows.length, 0).v);
    expect(explained).toMatch(/^填报说明：1\. 计划／条数：.+2\. 计划／里程：/);
    const text = String(cellOf(file, FIRST_ROW + model.rows.length + 1, 0).v);
    for (const who of ["单位负责人：", "审核人：", "填表人：", "联系电话：", "报出日期："]) expect(text).toContain(who);
  });

  it("comes out of another program's calculation with the same numbers", async () => {
    const sheet = readBack(await convertBySoffice(file, folder, "xlsx")).Sheets[SHEET] ?? {};
    let formulas = 0;
    for (const [row, { cells }] of model.rows.entries()) {
      for (const [column, { value, text, formula }] of cells.entries()) {
        const cell = sheet[`${String.fromCharCode(65 + column)}${FIRST_ROW + row}`];
        if (formula) formulas += 1;
        if (value === null) expect(cell.v).toBe(text);
        else expect(Math.abs(cell.v - Number(value))).toBeLessThanOrEqual(Math.abs(Number(value)) * 1e-13);
      }
    }
    // A rate whose shown parts print another digit stands without its formula.
    expect(formulas).toBeGreaterThanOrEqual(11 + 2);
  });

  it("is live: other results brought along, other details or no base change what is computed", async () => {
    const rows = structuredClone(model.rows);
    const [total, first] = [rows[0]?.cells[2], rows[1]?.cells[2]];
    if (!total || !first) throw new Error("no rows");
    total.value = "999";
    first.value = "0";
    const changed = join(folder, "changed.xlsx");
    await writeWorkbook([{ ...model, rows }], changed);
    const recalculated = await convertBySoffice(changed, folder, "xlsx");
    const details = model.rows.slice(2).reduce((sum, { cells }) => sum + Number(cells[2]?.value), 0);
    expect(cellOf(recalculated, FIRST_ROW, 2).v).toBeCloseTo(details, 9);
    expect(cellOf(recalculated, FIRST_ROW + 1, 11).v).toBe("—");
  });

  it("sums what is there where something is unknown, and is unknown where nothing is", async () => {
    const rows: TableModel["rows"] = structuredClone(model.rows);
    for (const [index, row] of rows.entries()) {
      const [some, none] = [row.cells[3], row.cells[12]];
      if (!some || !none) throw new Error("no cells");
      if (index === 2) Object.assign(some, { value: null, text: "—" });
      Object.assign(none, { value: null, text: "—" });
    }
    const gaps = join(folder, "gaps.xlsx");
    await writeWorkbook([{ ...model, rows }], gaps);
    const recalculated = await convertBySoffice(gaps, folder, "xlsx");
    const rest = rows.slice(1).reduce((sum, { cells }) => sum + Number(cells[3]?.value ?? 0), 0);
    expect(cellOf(recalculated, FIRST_ROW, 3).v).toBeCloseTo(rest, 9);
    expect(cellOf(recalculated, FIRST_ROW, 12).v).toBe("—");
    expect(cellOf(recalculated, FIRST_ROW, 13).v).toBe("—");
  });

  it("keeps text that looks like a formula text", async () => {
    const rows = structuredClone(model.rows);
    const evil = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x","y")'];
    for (const [index, text] of evil.entries()) Object.assign(rows[index + 1]?.cells[0] ?? {}, { text });
    const path = join(folder, "evil.xlsx");
    await writeWorkbook([{ ...model, rows, title: "=1+1", organisation: "=2", notes: ["=3"] }], path);
    for (const read of [path, await convertBySoffice(path, folder, "xlsx")]) {
      for (const [index, text] of evil.entries()) {
        const cell = cellOf(read, FIRST_ROW + 1 + index, 0);
        expect([cell.t, cell.v, cell.f]).toEqual(["s", text, undefined]);
      }
      expect(cellOf(read, 1, 0)).toMatchObject({ t: "s", v: "=1+1" });
    }
  });

  it("replaces a file only by a whole one, and says which could not be written", async () => {
    const path = join(folder, "there.xlsx");
    writeFileSync(path, "before");
    await writeWorkbook([model], path);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe("PK");
    const missing = join(folder, "no-folder", "表.xlsx");
    await expect(writeWorkbook([model], missing)).rejects.toMatchObject({
      failure: { code: "file-not-written", detail: { file: "表.xlsx" } },
    });
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

describe("全部报表", () => {
  it("has a sheet of contents with links to every table", async () => {
    const empty = buildTable(figureDatabase(), "农路01", "2021-01");
    const all = join(folder, "全部报表.xlsx");
    await writeWorkbook([model, empty], all, { contents: true });
    const book = readBack(await convertBySoffice(all, folder, "xlsx"));
    expect(book.SheetNames).toEqual(["目录", SHEET, `${SHEET}(2)`]);
    expect(cellOf(all, 3, 0, "目录").v).toBe("农路01");
    expect(cellOf(all, 4, 1, "目录")).toMatchObject({
      f: `HYPERLINK("#'${SHEET}(2)'!A1","农村公路建设任务进度表")`,
      v: "农村公路建设任务进度表",
    });
    expect(book.Sheets.目录?.B4.v).toBe("农村公路建设任务进度表");
    expect(cellOf(all, 4, 3, "目录").v).toBe(empty.checkCode);
  });
});
