/** What is struck out is read and known; where it is a part of a cell it never joins what took its place to another value. */
import { expect, it } from "vitest";
import { richText } from "../../electron/files/reading/sharedStrings.ts";
import { within } from "../long/within.ts";
import { plainRows, useFixtureReader } from "../support/readFixture.ts";
import { sheetPackage } from "../support/sheetPackage.ts";

const files = useFixtureReader();

const styles = (strike: string): string =>
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/></font><font>${strike}<sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" xfId="0"/><xf numFmtId="0" fontId="1" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;
const run = (properties: string, text: string): string =>
  `<r>${properties === "" ? "" : `<rPr>${properties}<sz val="11"/></rPr>`}<t>${text}</t></r>`;
const workbook = (strike: string, ...strings: string[]): Promise<Buffer> | Buffer =>
  sheetPackage({
    sheets: [
      {
        name: "表",
        xml: `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2.5</v></c><c r="C1" s="1"/>${strings.map((_, at) => `<c r="${"DEFG"[at]}1" t="s"><v>${at}</v></c>`).join("")}</row></sheetData>`,
      },
    ],
    styles: styles(strike),
    sharedStrings: `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
  });

it.each([
  ["<strike/>", [1]],
  ['<strike val="1"/>', [1]],
  ['<strike val="0"/>', []],
  ["<b/>", []],
])("a cell whose font says %s", async (strike, struck) => {
  const grid = await files.read("表.xlsx", await workbook(strike));
  expect([...(grid.sheets[0]?.struck ?? [])]).toEqual(struck);
  expect(plainRows(grid, grid.sheets[0])).toEqual([[1, 2.5]]);
});

it("runs of a text", async () => {
  const grid = await files.read(
    "表.xlsx",
    await workbook(
      "<b/>",
      run("<strike/>", "300") + run("", "400"),
      run("", "松山") + run('<strike val="0"/>', "路"),
      run("<b/>", "3") + run("<strike/>", "0") + run("<b/>", "5"),
      run("<strike/>", "6") + run("<strike/><b/>", "00"),
    ),
  );
  expect(plainRows(grid, grid.sheets[0])).toEqual([[1, 2.5, null, "300\n400", "松山路", "3\n0\n5", "600"]]);
});

it("runs that never end are no text, and hold nobody up", () => {
  const from = performance.now();
  expect(richText(`<r>${"<rPr>".repeat(100_000)}<t>甲</t></r>`)).toBe("甲");
  expect(richText(`${"<rPh>".repeat(100_000)}<t>甲</t>`)).toBeUndefined();
  expect(performance.now() - from).toBeLessThan(within(1000));
});

it.each([
  ["<s>2</s>3.5", "2\n3.5", true],
  ["<del>2</del> 3.5", "2\n3.5", true],
  ["3<strike>0</strike>.5", "3\n0\n.5", true],
  ["<span style='color:red;text-decoration:line-through'>2</span>3.5", "2\n3.5", true],
  ["<s>2.5</s>", "2.5", true],
  ["<span style='text-decoration:underline'>2</span>.5", "2.5", false],
  ["<s></s>2.5", "2.5", false],
])("a page's cell %s", async (cell, text, struck) => {
  const page = `<html><head><meta charset="utf-8"></head><body><table><tr><td>${cell}</td><td>后</td></tr></table></body></html>`;
  const grid = await files.read("页.xls", page);
  expect(plainRows(grid, grid.sheets[0])).toEqual([[text, "后"]]);
  expect([...(grid.sheets[0]?.struck ?? [])]).toEqual(struck ? [0] : []);
});
