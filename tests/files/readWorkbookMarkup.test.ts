/** Sheets as other programs than Excel write them: read as they are meant, or said at the cell. */

import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { UNCALCULATED, WRITTEN_TWICE } from "../../electron/files/grid/cellErrors.ts";
import { inspectSheetPart } from "../../electron/files/reading/sheetPart.ts";
import { plainRows, useFixtureReader } from "../support/readFixture.ts";
import { sheetPackage, sheetParts } from "../support/sheetPackage.ts";
import { zipFile } from "../support/zipFile.ts";

const files = useFixtureReader();

async function rowsOf(
  cells: string,
  more: { sharedStrings?: string; before?: string; after?: string } = {},
): Promise<unknown> {
  const xml = `${more.before ?? ""}<sheetData>${cells}</sheetData>${more.after ?? ""}`;
  const grid = await files.read(
    "a.xlsx",
    sheetPackage({ sheets: [{ name: "表", xml }], sharedStrings: more.sharedStrings }),
  );
  return plainRows(grid, grid.sheets[0]);
}

describe("markup that few programs write", () => {
  it.each<[string, string, unknown]>([
    [
      "white space in tags",
      '<row r="1" ><c r="A1" ><v >5</v ></c ><c r="B1" t="str" ><v>甲</v ></c ></row >',
      [[5, "甲"]],
    ],
    ["comments in values", '<row r="1"><c r="A1"><v>1<!-- x -->2</v></c></row>', [[12]]],
    ["comments between cells", '<row r="1"><!-- a --><c r="A1"><v>1</v></c><!-- b --></row>', [[1]]],
    ["CDATA", '<row r="1"><c r="A1" t="str"><v><![CDATA[甲<乙]]></v></c></row>', [["甲<乙"]]],
    ["addresses in small letters", '<row r="1"><c r="a1"><v>1</v></c><c r="b1"><v>2</v></c></row>', [[1, 2]]],
    ["a day written out", '<row r="1"><c r="A1" t="d"><v>2021-05-20T00:00:00+08:00</v></c></row>', [[44_336]]],
    [
      "a day in another zone",
      '<row r="1"><c r="A1" t="d"><v>2021-05-20T23:00:00-08:00</v></c></row>',
      [[44_336 + 23 / 24]],
    ],
    ["a day that is none", '<row r="1"><c r="A1" t="d"><v>2021-02-30</v></c></row>', [["2021-02-30"]]],
    ["a place written twice", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', [[WRITTEN_TWICE]]],
    ["a place written again without a value", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"/></row>', [[1]]],
  ])("%s", async (_, cells, rows) => {
    expect(await rowsOf(cells)).toEqual(rows);
  });

  it("shared strings of phonetics, runs and nothing", async () => {
    const sharedStrings =
      '<si><t/><phoneticPr fontId="1"/></si><si><t></t><rPh sb="0" eb="1"><t>jia</t></rPh></si><si><t>甲</t><r><t>乙</t></r></si><si><r><t>丙</t></r><rPh sb="0" eb="1"><t>bing</t></rPh><r><t xml:space="preserve"> 丁</t></r></si><si><t>戊</t></si>';
    const cells = [0, 1, 2, 3, 4].map((index) => `<c r="${"ABCDE"[index]}1" t="s"><v>${index}</v></c>`).join("");
    expect(await rowsOf(`<row r="1">${cells}</row>`, { sharedStrings })).toEqual([[null, null, "甲乙", "丙 丁", "戊"]]);
  });

  it("parts in UTF-16", async () => {
    const parts = sheetParts({
      sheets: [{ name: "表", xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' }],
      sharedStrings: "<si><t>东门桥</t></si>",
    }).map(({ name, content }) => {
      const text = String(content).replace(/^<\?xml[^>]*\?>/, "");
      return { name, content: Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${text}`, "utf16le") };
    });
    const grid = await files.read("utf16.xlsx", zipFile(parts));
    expect(plainRows(grid, grid.sheets[0])).toEqual([["东门桥"]]);
  });
});

describe("what a sheet does not show", () => {
  it.each<[string, string, unknown]>([
    ["no result", '<c r="A1"><f>B1*2</f></c>', UNCALCULATED],
    ["an empty result", '<c r="A1"><f>B1*2</f><v></v></c>', UNCALCULATED],
    ["an empty result in short", '<c r="A1"><f>B1*2</f><v/></c>', UNCALCULATED],
    ["a shared formula without one", '<c r="A1"><f t="shared" si="0"/></c>', UNCALCULATED],
    ["an error without one", '<c r="A1" t="e"><f>1/0</f></c>', UNCALCULATED],
    ["a text that is empty", '<c r="A1" t="str"><f>""</f><v></v></c>', null],
    ["a result", '<c r="A1"><f>B1*2</f><v>4</v></c>', 4],
    ["a result of nothing", '<c r="A1"><f>B1*2</f><v>0</v></c>', 0],
  ])("a formula with %s", async (_, cell, value) => {
    expect(await rowsOf(`<row r="1">${cell}<c r="B1"><v>2</v></c></row>`)).toEqual([[value, 2]]);
  });

  it("formulas are known by their place, and a workbook that was not calculated says so", async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>0</v></c></row><row r="2"><c r="A2"><f>A1</f><v>3</v></c></row></sheetData>';
    const workbookProperties = "";
    const plain = sheetParts({ sheets: [{ name: "表", xml }], workbookProperties });
    const asking = plain.map((part) =>
      part.name === "xl/workbook.xml"
        ? {
            ...part,
            content: String(part.content).replace("</workbook>", '<calcPr calcId="1" fullCalcOnLoad="1"/></workbook>'),
          }
        : part,
    );
    const grid = await files.read("asks.xlsx", zipFile(asking));
    expect([...(grid.sheets[0]?.formulas ?? [])]).toEqual([1, 2]);
    expect(grid.recalculates).toBe(true);
    expect((await files.read("calm.xlsx", zipFile(plain))).recalculates).toBe(false);
  });

  it("values under merged cells are none of the sheet's, but known", async () => {
    const grid = await files.read(
      "merged.xlsx",
      sheetPackage({
        sheets: [
          {
            name: "表",
            xml: '<sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1"><v>1</v></c><c r="C1"><f>B1</f><v>9</v></c></row><row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2"><v>2</v></c><c r="C2"><f>B2</f><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>',
          },
        ],
      }),
    );
    const [sheet] = grid.sheets;
    expect(plainRows(grid, sheet)).toEqual([
      ["甲", 1, null],
      [null, 2, 3],
    ]);
    expect(sheet?.covered).toEqual([
      { row: 0, column: 2, differs: true },
      { row: 1, column: 0, differs: false },
    ]);
    expect([...(sheet?.formulas ?? [])]).toEqual([3]);
  });

  it("hidden columns of an .xlsx and an .xls", async () => {
    const before =
      '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="16384" hidden="1"/></cols>';
    const grid = await files.read(
      "hidden.xlsx",
      sheetPackage({
        sheets: [
          {
            name: "表",
            xml: `${before}<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="F1"><v>2</v></c></row></sheetData>`,
          },
        ],
      }),
    );
    expect(grid.sheets[0]?.hiddenColumns).toEqual([1, 2, 4, 5]);
    const sheet = utils.aoa_to_sheet([[1, 2, 3]]);
    sheet["!cols"] = [{}, { hidden: true }, {}];
    const old = write(utils.book_new(sheet, "表"), { type: "buffer", bookType: "biff8" }) as Buffer;
    expect((await files.read("hidden.xls", old)).sheets[0]?.hiddenColumns).toEqual([1]);
  });

  it("columns that are told of again and again cost no more than once", () => {
    const part = (columns: string): Buffer => Buffer.from(`<worksheet><cols>${columns}</cols><sheetData/></worksheet>`);
    const all = '<col min="1" max="16384" width="9" hidden="1"/>'.repeat(16_384);
    const { columnWidths, hiddenColumns } = inspectSheetPart(part(all));
    expect(columnWidths).toEqual([{ first: 0, last: 16_383, width: 9 }]);
    expect(hiddenColumns).toHaveLength(16_384);
    const overlapping =
      '<col min="3" max="6" width="9" hidden="1"/><col min="2" max="4" width="5" hidden="1"/><col min="9" max="9" width="7"/>';
    expect(inspectSheetPart(part(overlapping))).toMatchObject({
      columnWidths: [{ first: 2, last: 5, width: 9 }],
      hiddenColumns: [1, 2, 3, 4, 5],
    });
  });

  it("characters that no text may hold are taken away, and where", async () => {
    const grid = await files.read(
      "signs.xlsx",
      sheetPackage({
        sheets: [
          {
            name: "表",
            xml: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>东门_x0001_桥</t></is></c><c r="B1" t="str"><v>西门_xD83D_桥</v></c><c r="C1" t="str"><v>南门_xFFFF_桥</v></c><c r="D1" t="str"><v>北门_xD83D__xDE00_桥</v></c></row></sheetData>',
          },
        ],
      }),
    );
    expect(plainRows(grid, grid.sheets[0])).toEqual([["东门桥", "西门桥", "南门桥", "北门😀桥"]]);
    expect([...(grid.sheets[0]?.cleaned ?? [])]).toEqual([0, 1, 2]);
  });
});
