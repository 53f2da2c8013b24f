import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readWorkbookFile } from "../../electron/files/reading/readWorkbookFile.ts";
import { shownCells } from "../../electron/import/meaning/shownCells.ts";
import { sheetParts } from "../support/sheetPackage.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { zipFile } from "../support/zipFile.ts";

const cell = (place: string, value: string, more = ""): string => `<c r="${place}"${more}><v>${value}</v></c>`;
const text = (place: string, words: string): string => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const xml = [
  '<cols><col min="2" max="2" width="20.5" customWidth="1"/><col min="3" max="3" width="4" hidden="1"/></cols>',
  "<sheetData>",
  `<row r="1">${text("A1", "标题")}</row>`,
  `<row r="2" hidden="1">${text("A2", "路线")}${text("B2", "里程")}${text("C2", "备注")}</row>`,
  `<row r="3">${text("A3", "松公路")}${cell("B3", "1234.5678", ' s="1"')}${cell("C3", "44482", ' s="2"')}</row>`,
  `<row r="4">${text("A4", "柏公路")}${cell("B4", "0.5")}</row>`,
  '</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
].join("");

it("cells are seen as the sheet shows them: texts by their format, widths, merges, what is hidden", async () => {
  using folder = temporaryFolder();
  const path = folder.path("表.xlsx");
  const styles =
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0.00&quot;公里&quot;"/></numFmts>' +
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
  writeFileSync(path, zipFile(sheetParts({ sheets: [{ name: "一", xml }], styles })));
  const book = await readWorkbookFile({ path }, () => {});
  const range = { sheet: "一", top: 0, bottom: 99, left: 0, right: 99 };
  expect(shownCells(book, range)).toEqual({
    columns: [
      { column: "A", width: null, hidden: false },
      { column: "B", width: 20.5, hidden: false },
      { column: "C", width: 4, hidden: true },
    ],
    rows: [
      { row: 1, hidden: false, cells: ["标题", "", ""] },
      { row: 2, hidden: true, cells: ["路线", "里程", "备注"] },
      { row: 3, hidden: false, cells: ["松公路", "1,234.57公里", "2021/10/13"] },
      { row: 4, hidden: false, cells: ["柏公路", "0.5", ""] },
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
  });
  expect(shownCells(book, { ...range, top: 2, bottom: 2, left: 1, right: 1 })).toMatchObject({
    rows: [{ row: 3, cells: ["1,234.57公里"] }],
    merges: [],
  });
  expect(shownCells(book, { ...range, sheet: "二" }).rows).toEqual([]);
});
