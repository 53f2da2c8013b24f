/** .ods as LibreOffice saves it, and as others do: each value in full, each format as it shows. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { utils, write } from "xlsx";
import { UNCALCULATED } from "../../../electron/files/grid/cellErrors.ts";
import { shownDate } from "../../../electron/files/grid/shownDate.ts";
import { shownNumber } from "../../../electron/files/grid/shownNumber.ts";
import { cellAt } from "../../../electron/files/grid/workbookGrid.ts";
import {
  openDocumentContent,
  openDocumentPackage,
  openNumber,
  openTable,
  openText,
  openRow as row,
} from "../../support/openDocumentPackage.ts";
import { plainRows, useFixtureReader } from "../../support/readFixture.ts";

const files = useFixtureReader();
const saved = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/openDocument/${name}.ods`, import.meta.url)));
const read = (tables: string, styles = ""): ReturnType<typeof files.read> =>
  files.read("表.ods", openDocumentPackage(openDocumentContent(tables, styles)));

describe("a sheet that LibreOffice saved", () => {
  it("has its values, merges, hidden rows and columns, formulas and hidden sheets", async () => {
    const grid = await files.read("进度.ods", saved("savedInLibreOffice"));
    expect(grid.format).toBe("ods");
    const [sheet, parameters] = grid.sheets;
    expect([sheet?.name, sheet?.hidden, parameters?.name, parameters?.hidden]).toEqual(["进度", false, "参数", true]);
    expect([sheet?.rowCount, sheet?.columnCount]).toEqual([7, 8]);
    expect(sheet?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 7 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ]);
    expect([sheet?.hiddenRows, sheet?.hiddenColumns]).toEqual([[4], [7]]);
    expect(sheet?.formulas.length).toBe(1);
    const rows = plainRows(grid, sheet);
    expect(rows[2]).toEqual(["通泉街道", "村0", "小寨路", "窄路加宽", 3.945, 1_205_000, 44_336, null]);
    expect(rows[3]).toEqual([null, "村1", "大村路", "窄路加宽", 2500, 1234.5, 44_260, "两行\n备注"]);
    expect(rows[6]?.[4]).toBe(7.89);
  });

  it("shows what its formats show, as the same workbook does in .xlsx", async () => {
    const grid = await files.read("格式.ods", saved("formats"));
    const [sheet] = grid.sheets;
    if (!sheet) throw new Error("no sheet");
    const shown = new Map<string, string | undefined>();
    const dates = new Map<string, unknown>();
    for (let at = 1; at < sheet.rowCount; at += 1) {
      const code = cellAt(grid, sheet, at, 0)?.text ?? "";
      const cell = cellAt(grid, sheet, at, 1);
      if (cell?.kind !== "number") continue;
      const day = shownDate(cell.format, cell.number);
      // The first column has the code that the cell was given in Excel.
      if (day) {
        dates.set(code, day);
        expect(shownDate(code, cell.number), code).toEqual(day);
      } else shown.set(code, shownNumber(cell.format, cell.number)?.text);
    }
    expect(Object.fromEntries(shown)).toMatchObject({
      '0\\.0,"万"': "120.5万",
      '0\\.0,"万元"': "120.5万元",
      '[>=10000]0\\.0,"万";0': "120.5万",
      "#,##0.00,": "1,205.00",
      '0"米"': "45米",
      '0"%"': "50%",
      '0.0"%"': "0.5%",
      "0.00%": "50.00%",
      '"2021-"000': "2021-001",
      "00000000000": "08748881234",
      '"K"0"路"': "K7路",
      '"K"0+000.0': "K12+345.5",
      ";;;": "",
      General: "3.14159265358979",
    });
    expect(dates.get('yyyy"年"m"月"')).toEqual({ years: true, months: true, days: false, time: false });
    expect(dates.get("yyyy")).toEqual({ years: true, months: false, days: false, time: false });
    expect(dates.get('m"月"d"日"')).toEqual({ years: false, months: true, days: true, time: false });
    expect(dates.size).toBe(7);
  });

  it("reads the same cells from a file that SheetJS wrote, flat or packed", async () => {
    const sheet = utils.aoa_to_sheet([
      ["乡（镇）", "里程"],
      ["通泉街道", 3.945],
      ["马过河镇", 1 / 3],
      [null, true],
    ]);
    sheet["!merges"] = [{ s: { r: 2, c: 0 }, e: { r: 3, c: 0 } }];
    for (const bookType of ["ods", "fods"] as const) {
      const bytes = write(utils.book_new(sheet, "表"), { type: "buffer", bookType }) as Buffer;
      const grid = await files.read(`表.${bookType}`, bytes);
      expect(plainRows(grid, grid.sheets[0])).toEqual([
        ["乡（镇）", "里程"],
        ["通泉街道", 3.945],
        ["马过河镇", 1 / 3],
        [null, true],
      ]);
      expect(grid.sheets[0]?.merges).toEqual([{ top: 2, left: 0, bottom: 3, right: 0 }]);
    }
  });
});

describe("what an OpenDocument cell may hold", () => {
  it.each<[string, string, unknown]>([
    ["a number in full", '<table:table-cell office:value-type="float" office:value="0.33333333333333331"/>', 1 / 3],
    [
      "a number that shows as another",
      '<table:table-cell office:value-type="float" office:value="120.456"><text:p>120.5</text:p></table:table-cell>',
      120.456,
    ],
    [
      "a percentage",
      '<table:table-cell office:value-type="percentage" office:value="0.815"><text:p>81.5%</text:p></table:table-cell>',
      0.815,
    ],
    ["money", '<table:table-cell office:value-type="currency" office:currency="CNY" office:value="12.5"/>', 12.5],
    ["a day", '<table:table-cell office:value-type="date" office:date-value="2021-05-20"/>', 44_336],
    [
      "a day with a time",
      '<table:table-cell office:value-type="date" office:date-value="2021-05-20T12:00:00"/>',
      44_336.5,
    ],
    [
      "a day that there is not",
      '<table:table-cell office:value-type="date" office:date-value="2021-02-30"/>',
      "2021-02-30",
    ],
    [
      "a number beyond all bounds",
      '<table:table-cell office:value-type="float" office:value="1e999"><text:p>1E+999</text:p></table:table-cell>',
      "#VALUE!",
    ],
    [
      "a time beyond all bounds",
      `<table:table-cell office:value-type="time" office:time-value="PT${"9".repeat(400)}H"/>`,
      "#VALUE!",
    ],
    [
      "a day left blank beside its text",
      '<table:table-cell office:value-type="date" office:date-value=""><text:p>待定</text:p></table:table-cell>',
      "待定",
    ],
    [
      "a number left blank beside its text",
      '<table:table-cell office:value-type="float" office:value=" "><text:p>待定</text:p></table:table-cell>',
      "待定",
    ],
    [
      "a day of signs that no text may hold",
      '<table:table-cell office:value-type="date" office:date-value="&#1;"/>',
      "#VALUE!",
    ],
    ["a time", '<table:table-cell office:value-type="time" office:time-value="PT06H00M00S"/>', 0.25],
    ["yes", '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>', true],
    [
      "two paragraphs",
      '<table:table-cell office:value-type="string"><text:p>甲</text:p><text:p>乙</text:p></table:table-cell>',
      "甲\n乙",
    ],
    ["a broken line", openText("甲<text:line-break/>乙"), "甲\n乙"],
    ["spaces that were meant", openText('甲<text:s text:c="2"/>乙   丙\n'), "甲  乙 丙"],
    ["pieces of several fonts", openText("甲<text:span>乙<text:a>丙</text:a></text:span>"), "甲乙丙"],
    [
      "a text beside a note",
      openText("甲</text:p><office:annotation><text:p>批注</text:p></office:annotation><text:p>乙"),
      "甲\n乙",
    ],
    [
      "a reading",
      openText("<text:ruby><text:ruby-base>通泉</text:ruby-base><text:ruby-text>tong</text:ruby-text></text:ruby>"),
      "通泉",
    ],
    ["signs", openText("甲&amp;&lt;&#20057;"), "甲&<乙"],
    [
      "an error",
      '<table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
      "#DIV/0!",
    ],
    ["a formula without a result", '<table:table-cell table:formula="of:=[.B1]*2"/>', UNCALCULATED],
    [
      "a formula of a number without one",
      '<table:table-cell table:formula="of:=[.B1]*2" office:value-type="float"/>',
      UNCALCULATED,
    ],
    [
      "a formula whose text is empty",
      '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string"><text:p/></table:table-cell>',
      null,
    ],
    [
      "a formula with a result of nothing",
      '<table:table-cell table:formula="of:=[.B1]*0" office:value-type="float" office:value="0"/>',
      0,
    ],
    ["a text that only looks like a number", openText("007"), "007"],
  ])("%s", async (_, cell, value) => {
    const grid = await read(openTable(row(`${cell}${openNumber(2)}`)));
    expect(plainRows(grid, grid.sheets[0])).toEqual([[value, 2]]);
  });

  it("signs that no text may hold are never read as white space: they are taken away, and said where", async () => {
    const grid = await read(openTable(row(openText("甲&#1; 乙&#2;丙&#3;") + openText('丁<text:s text:c="2"/>'))));
    expect(plainRows(grid, grid.sheets[0])).toEqual([["甲 乙丙", "丁  "]]);
    expect([...(grid.sheets[0]?.cleaned ?? [])]).toEqual([0]);
  });

  it("formats of a cell, else of its row, else of its column", async () => {
    const number = (name: string, code: string): string =>
      `<number:number-style style:name="N${name}"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>${code}</number:text></number:number-style><style:style style:name="c${name}" style:family="table-cell" style:data-style-name="N${name}"/>`;
    const styles = `${number("1", "米")}${number("2", "公里")}${number("3", "元")}<style:style style:name="child" style:family="table-cell" style:parent-style-name="c3"/>`;
    const grid = await read(
      openTable(
        `<table:table-column table:default-cell-style-name="c1"/><table:table-column/>${row(openNumber(1) + openNumber(2, 'table:style-name="child"'))}${row(openNumber(3) + openNumber(4), 'table:default-cell-style-name="c2"')}`,
      ),
      styles,
    );
    const [sheet] = grid.sheets;
    const formats = [0, 1].map((at) => [0, 1].map((column) => sheet && cellAt(grid, sheet, at, column)?.format));
    expect(formats).toEqual([
      ['0"米"', '0"元"'],
      ['0"公里"', '0"公里"'],
    ]);
  });

  it("what no format code can show is the text that is shown", async () => {
    const styles =
      '<number:number-style style:name="N1"><number:number number:decimal-places="1" number:display-factor="10000"/><number:text>万</number:text></number:number-style><number:date-style style:name="N2"><number:year number:calendar="ROC"/><number:text>年</number:text></number:date-style>' +
      '<style:style style:name="c1" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="c2" style:family="table-cell" style:data-style-name="N2"/>';
    const grid = await read(
      openTable(
        row(
          '<table:table-cell table:style-name="c1" office:value-type="float" office:value="1205000"><text:p>120.5万</text:p></table:table-cell><table:table-cell table:style-name="c2" office:value-type="date" office:date-value="2021-05-20"><text:p>110年</text:p></table:table-cell>',
        ),
      ),
      styles,
    );
    expect(plainRows(grid, grid.sheets[0])).toEqual([["120.5万", "110年"]]);
  });
});

describe("what an OpenDocument sheet does not show", () => {
  it("rows and columns: folded, filtered, of no size", async () => {
    const styles =
      '<style:style style:name="co0" style:family="table-column"><style:table-column-properties style:column-width="0cm"/></style:style><style:style style:name="ro0" style:family="table-row"><style:table-row-properties style:row-height="0.00in"/></style:style>';
    const cells = [1, 2, 3, 4, 5, 6].map((value) => openNumber(value)).join("");
    const grid = await read(
      openTable(
        `<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column table:style-name="co0"/><table:table-column table:number-columns-repeated="16379" table:visibility="collapse"/>${row(cells)}${row(cells, 'table:visibility="filter"')}<table:table-row-group table:display="false">${row(cells)}</table:table-row-group>${row(cells, 'table:style-name="ro0"')}${row(cells)}${row("<table:table-cell/>", 'table:number-rows-repeated="1048571" table:visibility="collapse"')}`,
      ),
      styles,
    );
    expect(grid.sheets[0]?.hiddenColumns).toEqual([2, 3, 4, 5]);
    expect(grid.sheets[0]?.hiddenRows).toEqual([1, 2, 3]);
    expect(grid.sheets[0]?.rowCount).toBe(5);
  });

  it("values under merged cells are none, but known", async () => {
    const grid = await read(
      openTable(
        row(`${openText("甲", 'table:number-rows-spanned="2" table:number-columns-spanned="1"')}${openNumber(1)}`) +
          row(
            `<table:covered-table-cell office:value-type="string"><text:p>乙</text:p></table:covered-table-cell>${openNumber(2)}`,
          ),
      ),
    );
    expect(plainRows(grid, grid.sheets[0])).toEqual([
      ["甲", 1],
      [null, 2],
    ]);
    expect(grid.sheets[0]?.covered).toEqual([{ row: 1, column: 0, differs: true }]);
  });

  it("kept values of other workbooks, changes that were tracked, and tables inside of cells are no sheets", async () => {
    const grid = await read(
      `<table:tracked-changes><table:cell-content-change><table:previous>${row(openNumber(9))}</table:previous></table:cell-content-change></table:tracked-changes>` +
        openTable(
          row(
            `<table:table-cell office:value-type="string"><text:p>甲</text:p>${openTable(row(openNumber(7)), "内")}</table:table-cell>`,
          ),
        ) +
        openTable(row(openNumber(8)), "'file:///上报.ods'#表1"),
    );
    expect(grid.sheets.map(({ name }) => name)).toEqual(["表"]);
    expect(plainRows(grid, grid.sheets[0])[0]?.[0]).toMatch(/^甲/);
  });

  it("texts of the printed page, and none of a page that is switched off", async () => {
    const page = (header: string): string =>
      `<office:document-styles><office:styles/><office:automatic-styles/><office:master-styles><style:master-page style:name="Default"><style:header ${header}><text:p>填报单位：通泉街道</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`;
    const with_ = (header: string): ReturnType<typeof files.read> =>
      files.read(
        "页.ods",
        openDocumentPackage(openDocumentContent(openTable(row(openNumber(1)))), [
          { name: "styles.xml", content: page(header) },
        ]),
      );
    expect((await with_("")).sheets[0]?.pageTexts).toEqual(["填报单位：通泉街道"]);
    expect((await with_('style:display="false"')).sheets[0]?.pageTexts).toEqual([]);
  });
});
