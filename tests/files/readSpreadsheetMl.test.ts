/** Excel XML 2003, named .xml or .xls: values in full, formats as they show, places as they are counted there. */
import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { UNCALCULATED } from "../../electron/files/grid/cellErrors.ts";
import { shownDate } from "../../electron/files/grid/shownDate.ts";
import { shownNumber } from "../../electron/files/grid/shownNumber.ts";
import { cellAt } from "../../electron/files/grid/workbookGrid.ts";
import { plainRows, useFixtureReader } from "../support/readFixture.ts";
import { mlCell, spreadsheetMl } from "../support/spreadsheetMl.ts";

const files = useFixtureReader();
const numbers = (...values: number[]): string => values.map((value) => mlCell("Number", String(value))).join("");

describe("Excel XML 2003", () => {
  it("is read by its content, whatever its name", async () => {
    for (const name of ["表.xml", "表.xls", "表.xlsx"]) {
      const grid = await files.read(name, spreadsheetMl(`<Row>${mlCell("String", "通泉街道")}${numbers(3.945)}</Row>`));
      expect([grid.format, plainRows(grid, grid.sheets[0])]).toEqual(["xml", [["通泉街道", 3.945]]]);
    }
  });

  it("as SheetJS writes it", async () => {
    const sheet = utils.aoa_to_sheet([
      ["乡（镇）", "里程"],
      ["通泉街道", 1 / 3],
      ["马过河镇", null],
      [null, true],
    ]);
    sheet["!merges"] = [{ s: { r: 2, c: 0 }, e: { r: 3, c: 0 } }];
    const grid = await files.read(
      "表.xml",
      write(utils.book_new(sheet, "表"), { type: "buffer", bookType: "xlml" }) as Buffer,
    );
    expect(plainRows(grid, grid.sheets[0])).toEqual([
      ["乡（镇）", "里程"],
      ["通泉街道", 1 / 3],
      ["马过河镇", null],
      [null, true],
    ]);
    expect(grid.sheets[0]?.merges).toEqual([{ top: 2, left: 0, bottom: 3, right: 0 }]);
  });

  it.each<[string, string, unknown]>([
    ["a number in full", mlCell("Number", "0.33333333333333331"), 1 / 3],
    ["a number with an exponent", mlCell("Number", "1.2E-3"), 0.0012],
    ["a number that is none", mlCell("Number", "1,2"), "#VALUE!"],
    ["a number beyond all bounds", mlCell("Number", "1e999"), "#VALUE!"],
    ["a day", mlCell("DateTime", "2021-05-20T00:00:00.000"), 44_336],
    ["a day with a time", mlCell("DateTime", "2021-05-20T12:00:00.000"), 44_336.5],
    ["a day that there is not", mlCell("DateTime", "2021-02-30T00:00:00.000"), "2021-02-30T00:00:00.000"],
    ["yes", mlCell("Boolean", "1"), true],
    ["an error", mlCell("Error", "#DIV/0!", 'ss:Formula="=1/0"'), "#DIV/0!"],
    ["a broken line", mlCell("String", "甲&#10;乙"), "甲\n乙"],
    ["signs", mlCell("String", "甲&amp;&lt;&#x4E59;"), "甲&<乙"],
    ["CDATA", mlCell("String", "<![CDATA[甲<乙&]]>"), "甲<乙&"],
    [
      "a text of several fonts",
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>通泉</B><Font html:Color="#FF0000">街道</Font></ss:Data></Cell>',
      "通泉街道",
    ],
    [
      "a text beside a note",
      `<Cell><Data ss:Type="String">甲</Data><Comment ss:Author="a"><ss:Data>批注</ss:Data></Comment></Cell>`,
      "甲",
    ],
    ["a note alone", '<Cell><Comment><ss:Data ss:Type="String">批注</ss:Data></Comment></Cell>', null],
    ["a formula without a result", '<Cell ss:Formula="=RC[1]*2"/>', UNCALCULATED],
    ["a formula with an empty result", mlCell("Number", "", 'ss:Formula="=RC[1]"'), UNCALCULATED],
    ["a formula whose text is empty", mlCell("String", "", 'ss:Formula="=&quot;&quot;"'), null],
    ["a formula with a result", mlCell("Number", "0", 'ss:Formula="=RC[1]*0"'), 0],
    ["other prefixes", '<ss:Cell><ss:Data ss:Type="String">甲</ss:Data></ss:Cell>', "甲"],
  ])("%s", async (_, cell, value) => {
    const grid = await files.read("表.xml", spreadsheetMl(`<Row>${cell}${numbers(2)}</Row>`));
    expect(plainRows(grid, grid.sheets[0])).toEqual([[value, 2]]);
  });

  it("counts places from the one before, and behind what is merged", async () => {
    const table = `<Row>${mlCell("String", "甲", 'ss:MergeAcross="1" ss:MergeDown="1"')}${numbers(1)}</Row><Row>${mlCell("Number", "2", 'ss:Index="3"')}</Row><Row ss:Index="5" ss:Span="1"/><Row>${numbers(3)}${mlCell("Number", "4", 'ss:Index="4"')}${numbers(5)}</Row>`;
    const grid = await files.read("表.xml", spreadsheetMl(table));
    expect(plainRows(grid, grid.sheets[0])).toEqual([
      ["甲", null, 1, null, null],
      [null, null, 2, null, null],
      ...[2, 3, 4, 5].map(() => [null, null, null, null, null]),
      [3, null, null, 4, 5],
    ]);
    expect(grid.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  it("hides rows, columns and sheets", async () => {
    const table = `<Column ss:Width="50"/><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/><Column ss:Width="0"/><Row>${numbers(1, 2, 3, 4, 5, 6)}</Row><Row ss:Hidden="1">${numbers(1)}</Row><Row ss:Height="0">${numbers(1)}</Row><Row ss:AutoFitHeight="0">${numbers(1)}</Row><Row ss:Hidden="1" ss:Span="1000000"/>`;
    const grid = await files.read("表.xml", spreadsheetMl(table, { options: "<Visible>SheetHidden</Visible>" }));
    expect(grid.sheets[0]).toMatchObject({ hidden: true, hiddenRows: [1, 2], hiddenColumns: [2, 3, 4] });
  });

  it("formats: of the cell, its row, its column; by name; of the style that it builds on", async () => {
    const styles = [
      ["m", '0"米"'],
      ["w", '0\\.0,"万"'],
      ["ym", 'yyyy"年"m"月";@'],
      ["p", "Percent"],
      ["d", "Short Date"],
      ["s", "Standard"],
    ]
      .map(
        ([id, format]) =>
          `<Style ss:ID="${id}"><NumberFormat ss:Format="${format?.replaceAll('"', "&quot;")}"/></Style>`,
      )
      .join("");
    const table = `<Column ss:StyleID="m"/><Row>${numbers(45)}${mlCell("Number", "1205000", 'ss:StyleID="child"')}${mlCell("DateTime", "2021-05-01T00:00:00.000", 'ss:StyleID="ym"')}</Row><Row ss:StyleID="p">${numbers(0.5)}${mlCell("DateTime", "2021-05-01T00:00:00.000", 'ss:StyleID="d"')}${mlCell("Number", "1234.5", 'ss:StyleID="s"')}</Row>`;
    const grid = await files.read(
      "表.xml",
      spreadsheetMl(table, { styles: `${styles}<Style ss:ID="child" ss:Parent="w"><Font/></Style>` }),
    );
    const [sheet] = grid.sheets;
    const cell = (row: number, column: number) => sheet && cellAt(grid, sheet, row, column);
    const shown = (row: number, column: number): string | undefined => {
      const found = cell(row, column);
      return found && shownNumber(found.format, found.number)?.text;
    };
    expect([shown(0, 0), shown(0, 1), shown(1, 0), shown(1, 2)]).toEqual(["45米", "120.5万", "50.00%", "1,234.50"]);
    expect(shownDate(cell(0, 2)?.format ?? "", 44_317)).toMatchObject({ years: true, months: true, days: false });
    expect(cell(1, 1)).toMatchObject({ number: 44_317, format: "yyyy/m/d" });
  });

  it("days counted from 1904 are the same days", async () => {
    const workbook = '<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook>';
    const grid = await files.read(
      "表.xml",
      spreadsheetMl(`<Row>${mlCell("DateTime", "2021-05-20T00:00:00.000")}</Row>`, { workbook }),
    );
    expect([grid.date1904, plainRows(grid, grid.sheets[0])]).toEqual([true, [[44_336 - 1462]]]);
  });

  it.each<[string, boolean]>([
    ["<Date1904>False</Date1904>", false],
    ["<Date1904>0</Date1904>", false],
    ["<Date1904>True</Date1904>", true],
  ])("%s says from when days are counted", async (flag, date1904) => {
    const workbook = `<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel">${flag}</ExcelWorkbook>`;
    expect((await files.read("表.xml", spreadsheetMl(`<Row>${numbers(1)}</Row>`, { workbook }))).date1904).toBe(
      date1904,
    );
  });

  it.each<[string, boolean]>([
    ["SheetVisible", false],
    ["SheetHidden", true],
    ["SheetVeryHidden", true],
  ])("a sheet that is %s", async (word, hidden) => {
    const options = `<Visible>${word}</Visible>`;
    const grid = await files.read("表.xml", spreadsheetMl(`<Row>${numbers(1)}</Row>`, { options }));
    expect(grid.sheets[0]?.hidden).toBe(hidden);
  });

  it("times of day are the part of the day that they are, in the cell's format or one of their own", async () => {
    const styles = '<Style ss:ID="t"><NumberFormat ss:Format="Long Time"/></Style>';
    const row = [
      mlCell("DateTime", "1899-12-31T08:30:00.000"),
      mlCell("DateTime", "1899-12-30T12:00:00.000", 'ss:StyleID="t"'),
      mlCell("DateTime", "1899-12-31T00:00:00.000"),
      mlCell("DateTime", "1899-12-29T12:00:00.000"),
    ];
    const grid = await files.read("表.xml", spreadsheetMl(`<Row>${row.join("")}</Row>`, { styles }));
    const [sheet] = grid.sheets;
    expect(plainRows(grid, sheet)).toEqual([[8.5 / 24, 0.5, 0, "1899-12-29T12:00:00.000"]]);
    expect([0, 1, 2].map((column) => sheet && cellAt(grid, sheet, 0, column)?.format)).toEqual([
      "h:mm",
      "h:mm:ss",
      "h:mm",
    ]);
  });

  it("texts of the printed page", async () => {
    const options = '<PageSetup><Header x:Data="&amp;L填报单位：通泉街道"/><Footer x:Data=""/></PageSetup>';
    const grid = await files.read("表.xml", spreadsheetMl(`<Row>${numbers(1)}</Row>`, { options }));
    expect(grid.sheets[0]?.pageTexts).toEqual(["&L填报单位：通泉街道"]);
  });

  it("takes away what no text may hold, and says where", async () => {
    const grid = await files.read(
      "表.xml",
      spreadsheetMl(`<Row>${mlCell("String", "东门&#1;桥")}${mlCell("String", "西门桥")}</Row>`),
    );
    expect(plainRows(grid, grid.sheets[0])).toEqual([["东门桥", "西门桥"]]);
    expect([...(grid.sheets[0]?.cleaned ?? [])]).toEqual([0]);
  });

  const sound = spreadsheetMl(`<Row>${numbers(1)}</Row>`);
  it.each<[string, string | Buffer, string]>([
    ["in UTF-16", Buffer.from(`\ufeff${sound}`, "utf16le"), "read"],
    ["cut off", sound.slice(0, -30), "file-damaged"],
    [
      "with types of its own",
      sound.replace("<Workbook", '<!DOCTYPE Workbook [<!ENTITY a "aaaa">]><Workbook'),
      "file-active-content",
    ],
    [
      "with places that go back",
      spreadsheetMl(`<Row ss:Index="5">${numbers(1)}</Row><Row ss:Index="2">${numbers(2)}</Row>`),
      "file-damaged",
    ],
    [
      "with cells that go back",
      spreadsheetMl(`<Row>${numbers(1, 2)}${mlCell("Number", "3", 'ss:Index="1"')}</Row>`),
      "file-damaged",
    ],
    [
      "with a column too far",
      spreadsheetMl(`<Row>${mlCell("Number", "3", 'ss:Index="16385"')}</Row>`),
      "file-too-complex",
    ],
    ["with a row in a row", spreadsheetMl(`<Row>${numbers(1)}<Row>${numbers(2)}</Row></Row>`), "file-damaged"],
    ["with a cell outside its row", spreadsheetMl(`${numbers(1)}<Row>${numbers(2)}</Row>`), "file-damaged"],
    [
      "with a sheet in a sheet",
      sound.replace("<WorksheetOptions", '<Worksheet ss:Name="内"><Table/></Worksheet><WorksheetOptions'),
      "file-damaged",
    ],
    ["with a row too far", spreadsheetMl(`<Row ss:Index="1048577">${numbers(1)}</Row>`), "file-too-complex"],
    [
      "with merges that reach far",
      spreadsheetMl(`<Row>${mlCell("String", "甲", 'ss:MergeAcross="99999999" ss:MergeDown="99999999"')}</Row>`),
      "read",
    ],
    [
      "with nothing in it",
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      "file-damaged",
    ],
    ["XML of another kind", '<?xml version="1.0"?><data><row/></data>', "file-not-workbook"],
  ])("%s", async (_, bytes, code) => {
    expect(await files.outcome("文件.xml", bytes)).toBe(code);
  });
});
