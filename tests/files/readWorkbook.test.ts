import { describe, expect, it } from "vitest";
import type { WorkBook } from "xlsx";
import { utils, write } from "xlsx";
import { cellAt } from "../../electron/files/grid/workbookGrid.ts";
import { plainRows, useFixtureReader } from "../support/readFixture.ts";
import { sheetPackage } from "../support/sheetPackage.ts";

const files = useFixtureReader();

function townshipBook(): WorkBook {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ["马龙区农村公路养护情况表", null, null, null],
    ["乡（镇）", "里程（公里）", "完成率", "是否达标"],
    ["通泉街道", 342.43, 0.81, true],
    ["马过河镇", 12, null, false],
    [null, null, null, null],
    ["合  计", 354.43, 1, " "],
  ]);
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }];
  sheet["!rows"] = [];
  sheet["!rows"][3] = { hidden: true };
  for (const address of ["C3", "C6"]) sheet[address].z = "0%";
  utils.book_append_sheet(book, sheet, "养护");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["x"]]), "参数");
  utils.book_append_sheet(book, utils.aoa_to_sheet([]), "Sheet3");
  book.Workbook = { Sheets: [{}, { Hidden: 1 }, {}] };
  return book;
}

const expectedRows = [
  ["马龙区农村公路养护情况表", null, null, null],
  ["乡（镇）", "里程（公里）", "完成率", "是否达标"],
  ["通泉街道", 342.43, 0.81, true],
  ["马过河镇", 12, null, false],
  [null, null, null, null],
  ["合  计", 354.43, 1, null],
];

describe("a township's workbook, whatever its container", () => {
  for (const [bookType, name, format] of [
    ["xlsx", "养护.xlsx", "xlsx"],
    ["biff8", "养护.xls", "xls"],
    ["biff8", "养护.et", "xls"],
    // Content decides, never the name.
    ["xlsx", "改名.xls", "xlsx"],
    ["biff8", "改名.xlsx", "xls"],
    ["xlsb", "养护.xlsb", "xlsb"],
  ] as const) {
    it(`${bookType} named ${name}`, async () => {
      const grid = await files.read(name, write(townshipBook(), { type: "buffer", bookType }) as Buffer);
      expect(grid.fileName).toBe(name);
      expect(grid.format).toBe(format);
      expect(grid.date1904).toBe(false);
      expect(grid.sheets.map((sheet) => sheet.name)).toEqual(["养护", "参数", "Sheet3"]);
      expect(grid.sheets.map((sheet) => sheet.hidden)).toEqual([false, true, false]);
      const [sheet, , empty] = grid.sheets;
      expect(plainRows(grid, sheet)).toEqual(expectedRows);
      expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
      expect(empty).toMatchObject({ rowCount: 0, columnCount: 0, merges: [] });
      if (sheet !== undefined) {
        expect(cellAt(grid, sheet, 2, 2)).toEqual({ kind: "number", text: "", number: 0.81, format: "0%" });
        expect(cellAt(grid, sheet, 2, 1)?.format).toBe("");
        expect(cellAt(grid, sheet, 99, 0)).toBeUndefined();
        expect(cellAt(grid, sheet, 0, 99)).toBeUndefined();
      }
      if (format === "xlsx") expect(sheet?.hiddenRows).toEqual([3]);
    });
  }
});

describe("what a cell may hold", () => {
  it("rich text without phonetic readings, inline strings, booleans, errors, escapes", async () => {
    const grid = await files.read(
      "cells.xlsx",
      sheetPackage({
        sharedStrings:
          '<si><r><t>通泉</t></r><r><rPr><b/></rPr><t xml:space="preserve">街道 </t></r><rPh sb="0" eb="2"><t>ツウセン</t></rPh><phoneticPr fontId="1"/></si><si><t>甲_x000D_&#x4E59;&amp;&lt;</t></si>',
        sheets: [
          {
            name: "表",
            xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>马鸣乡</t></is></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c><c r="F1" t="str"><f>A1</f><v>通泉</v></c><c r="G1"><f>1/3</f><v>0.33333333333333331</v></c></row><row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" s="0"/><c r="C2" t="str"><v></v></c></row></sheetData>',
          },
        ],
      }),
    );
    const sheet = grid.sheets[0];
    expect(plainRows(grid, sheet)).toEqual([
      ["通泉街道 ", "甲\r乙&<", "马鸣乡", true, "#REF!", "通泉", 1 / 3],
      ["#N/A", null, null, null, null, null, null],
    ]);
    if (sheet !== undefined) expect(cellAt(grid, sheet, 0, 4)?.kind).toBe("error");
  });

  it("empty shared texts keep their number, character references their character, cells without place theirs", async () => {
    const grid = await files.read(
      "odd.xlsx",
      sheetPackage({
        sharedStrings: "<si><t>甲</t></si><si/><si><t/></si><si><t>乙</t></si>",
        sheets: [
          {
            name: "A&amp;B",
            xml: '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>3</v></c></row><row><c/><c t="str"><v>&#20013;中&#x4E59;</v></c></row></sheetData>',
          },
        ],
      }),
    );
    expect(grid.sheets[0]?.name).toBe("A&B");
    expect(plainRows(grid, grid.sheets[0])).toEqual([
      ["甲", null, "乙"],
      [null, "中中乙", null],
    ]);
  });

  it("ISO dates of strict workbooks become the same serials in every time zone", async () => {
    const grid = await files.read(
      "iso.xlsx",
      sheetPackage({
        sheets: [
          {
            name: "表",
            xml: '<sheetData><row r="1"><c r="A1" t="d"><v>2021-05-20</v></c><c r="B1" t="d"><v>1900-01-05</v></c></row></sheetData>',
          },
        ],
      }),
    );
    expect(plainRows(grid, grid.sheets[0])).toEqual([[44336, 5]]);
  });

  it("dates stay serials, and 1904 is told", async () => {
    const styles =
      '<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs>';
    const xml =
      '<sheetData><row r="1"><c r="A1" s="1"><v>44336</v></c><c r="B1" s="2"><v>44317</v></c></row></sheetData>';
    for (const date1904 of [false, true]) {
      const workbookProperties = date1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>";
      const grid = await files.read(
        "dates.xlsx",
        sheetPackage({ sheets: [{ name: "表", xml }], styles, workbookProperties }),
      );
      expect(grid.date1904).toBe(date1904);
      expect(plainRows(grid, grid.sheets[0])).toEqual([[44336, 44317]]);
      expect(grid.numberFormats).toEqual(["", "yyyy/m/d", 'yyyy"年"m"月"']);
    }
    const book = utils.book_new(utils.aoa_to_sheet([[44336]]), "表");
    book.Workbook = { WBProps: { date1904: true } };
    const old = await files.read("dates.xls", write(book, { type: "buffer", bookType: "biff8" }) as Buffer);
    expect([old.date1904, plainRows(old, old.sheets[0])]).toEqual([true, [[44336]]]);
  });

  it("sheets of the namespace prefix kind", async () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>5</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>';
    const grid = await files.read("prefix.xlsx", sheetPackage({ sheets: [{ name: "表", xml }] }));
    expect(plainRows(grid, grid.sheets[0])).toEqual([
      [null, null],
      [null, 5],
    ]);
    expect(grid.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  });

  it("hidden rows of an .xls", async () => {
    // The writer of test files knows no hidden rows, so the ROW record is put in by hand, before the sheet's first cell.
    const { compoundFile, workbookStream } = await import("../support/encryptWorkbook.ts");
    const plain = workbookStream(
      write(utils.book_new(utils.aoa_to_sheet([[1], [2], [3]]), "表"), { type: "buffer", bookType: "biff8" }) as Buffer,
    );
    const dimensions = plain.indexOf(Buffer.from([0x00, 0x02, 0x0e, 0x00]));
    const row = Buffer.from([0x08, 0x02, 16, 0, 1, 0, 0, 0, 1, 0, 0xff, 0, 0, 0, 0, 0, 0x20, 0x01, 0x0f, 0]);
    const stream = Buffer.concat([plain.subarray(0, dimensions + 18), row, plain.subarray(dimensions + 18)]);
    const grid = await files.read("hidden.xls", compoundFile({ "/Workbook": stream }));
    expect(grid.sheets[0]?.hiddenRows).toEqual([1]);
    expect(plainRows(grid, grid.sheets[0])).toEqual([[1], [2], [3]]);
  });
});
