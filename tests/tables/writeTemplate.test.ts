import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defineLedger } from "../../db/ledgers/defineLedger.ts";
import { sheetColumns } from "../../db/ledgers/derive/sheetColumns.ts";
import { ledgers } from "../../db/ledgers/index.ts";
import { honours } from "../../db/ledgers/rural/honours.ts";
import { roadWorks } from "../../db/ledgers/rural/roadWorks.ts";
import { writeTemplate } from "../../electron/tables/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { checkWorkbookPackage } from "../support/workbookPackage/index.ts";
import { convertBySoffice } from "./soffice.ts";
import { partOf, readBack } from "./workbookXml.ts";

let folder = "";
const store = figureDatabase();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "template-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** range → the validation's attributes and formulas */
function validations(file: string): Map<string, string> {
  const found = partOf(file, "/xl/worksheets/sheet1.xml").matchAll(
    /<dataValidation ([^>]*sqref="([A-Z]+)4:\2(\d+)"[^>]*)>(.*?)<\/dataValidation>/g,
  );
  return new Map(
    [...found].map(([, attributes, letter = "", , formulas]) => [
      letter,
      `${attributes} ${formulas}`.replaceAll("&quot;", '"'),
    ]),
  );
}

const letterOf = (ledger: Parameters<typeof sheetColumns>[0], name: string): string =>
  String.fromCharCode(65 + sheetColumns(ledger).findIndex((column) => column.name === name));

describe("writeTemplate", () => {
  it("has the import's headers and not one row that could land, for every ledger", async () => {
    for (const ledger of ledgers) {
      const file = join(folder, `${ledger.id}.xlsx`);
      await writeTemplate(async (work) => work(store), ledger, file);
      expect([ledger.id, checkWorkbookPackage(readFileSync(file))]).toEqual([ledger.id, []]);
      const book = readBack(file);
      const sheet = book.Sheets[ledger.name] ?? {};
      const cells = Object.entries(sheet).filter(([address, cell]) => /^[A-Z]/.test(address) && cell.v !== undefined);
      const headers = cells.filter(([address]) => /[A-Z]3$/.test(address)).map(([, cell]) => cell.v);
      expect(headers).toEqual(sheetColumns(ledger).map((column) => column.header));
      expect(cells.filter(([address]) => Number(address.replace(/^[A-Z]+/, "")) > 3)).toEqual([]);
      expect(book.SheetNames).toEqual([ledger.name, "填表说明"]);
    }
  });

  it("offers lists for closed fields and townships, and checks numbers", async () => {
    const file = join(folder, "road-works.xlsx");
    await writeTemplate(async (work) => work(store), roadWorks, file);
    const found = validations(file);
    expect(found.get(letterOf(roadWorks, "状态"))).toContain('"未开工,在建,完工"');
    expect(found.get(letterOf(roadWorks, "乡镇"))).toContain('"通泉街道,鸡头村街道,');
    expect(found.get(letterOf(roadWorks, "计划里程"))).toMatch(
      /type="decimal" operator="greaterThanOrEqual".*<formula1>0<\/formula1>/,
    );
    expect(found.get(letterOf(roadWorks, "年度"))).toMatch(
      /type="whole".*<formula1>1900<\/formula1><formula2>2199<\/formula2>/,
    );
    expect(found.get(letterOf(roadWorks, "路面类型"))).not.toContain("showErrorMessage");
    expect(found.get(letterOf(roadWorks, "建设类型"))).toContain('showErrorMessage="1"');
    expect(found.has(letterOf(roadWorks, "路线名称"))).toBe(false);
    expect(found.has(letterOf(roadWorks, "开工日期"))).toBe(false);
  });

  it("keeps lists that are too long, or have commas, on a hidden sheet", async () => {
    const options = Array.from({ length: 60 }, (_, index) => `选项${index}，长一些的说法`);
    const ledger = defineLedger({
      id: "long",
      name: "长列表",
      area: "base",
      key: ["甲"],
      fields: { 甲: { kind: "text", options }, 乙: { kind: "text", options: ["a,b", "c"] } },
    });
    const file = join(folder, "long.xlsx");
    await writeTemplate(async (work) => work(store), ledger, file);
    const found = validations(file);
    expect(found.get("A")).toContain("选项!$A$1:$A$60");
    expect(found.get("B")).toContain("选项!$B$1:$B$2");
    expect(partOf(file, "/xl/workbook.xml")).toContain('name="选项" state="veryHidden"');
    expect(readBack(file).Sheets.选项?.B1.v).toBe("a,b");
  });

  it("says for every column how it is filled in, and opens in another program", async () => {
    const file = join(folder, "honours.xlsx");
    await writeTemplate(async (work) => work(store), honours, file);
    const book = readBack(await convertBySoffice(file, folder, "xlsx"));
    const texts = Object.values(book.Sheets.填表说明 ?? {}).map((cell) => cell?.v);
    for (const { header } of sheetColumns(honours)) expect(texts).toContain(header);
    expect(texts.some((text) => String(text).startsWith("年月日，例：2021-05-20"))).toBe(true);
    expect(texts.some((text) => String(text).startsWith("从下拉列表中选择：国家级、省级"))).toBe(true);
  });
});
