/** Pages: rows and columns that they do not show are read and known, and what no text may hold is taken away and known too. */
import { expect, it } from "vitest";
import { plainRows, useFixtureReader } from "../support/readFixture.ts";

const files = useFixtureReader();
const page = (table: string): string =>
  `<html><head><meta charset="utf-8"></head><body><table>${table}</table></body></html>`;
const row = (attributes: string, ...values: (string | number)[]): string =>
  `<tr${attributes}>${values.map((value) => `<td>${value}</td>`).join("")}</tr>`;

it("rows that a page does not show", async () => {
  const grid = await files.read(
    "页.xls",
    page(
      [
        row("", "a"),
        row(" style='display:none'", "b"),
        row(" style='mso-height-source:userset;display: none;height:14pt'", "c"),
        row(" hidden", "d"),
        row(" height=0", "e"),
        row(" style='height:0pt'", "f"),
        row(" style='height:10.0pt'", "g"),
        row(" height=20 style='height:15.0pt'", "h"),
      ].join(""),
    ),
  );
  expect(grid.sheets[0]?.hiddenRows).toEqual([1, 2, 3, 4, 5]);
  expect(plainRows(grid, grid.sheets[0]).flat().join("")).toBe("abcdefgh");
});

it("columns that a page does not show, by their span", async () => {
  const columns =
    "<col width=72><col width=0 style='display:none;mso-width-source:userset'><col span=2 style='display:none'><col style='display:none' span=2><col width=72 span=2><col style='width:0'>";
  const grid = await files.read("页.xls", page(columns + row("", 1, 2, 3, 4, 5, 6, 7, 8, 9)));
  expect(grid.sheets[0]?.hiddenColumns).toEqual([1, 2, 3, 4, 5, 8]);
  expect(plainRows(grid, grid.sheets[0])).toHaveLength(1);
});

it.each<[string, string, string]>([
  ["a page", "页.html", page(row("", "东门&#1;桥", "西门桥", "南\u0002门桥"))],
  ["a CSV", "表.csv", `东门\u0001桥,西门桥,南\u0002门桥\r\n${"说明".repeat(300)},,\r\n`],
])("stray control characters of %s are taken away, and known", async (_, name, text) => {
  const grid = await files.read(name, text);
  expect(plainRows(grid, grid.sheets[0])[0]).toEqual(["东门桥", "西门桥", "南门桥"]);
  expect([...(grid.sheets[0]?.cleaned ?? [])]).toEqual([0, 2]);
});

it("many of them are no text", async () => {
  expect(await files.outcome("表.csv", "\u0001\u0002\u0003,\u0004\u0005\r\n")).toBe("file-not-workbook");
  expect(await files.outcome("表.csv", "甲,乙\0\r\n")).toBe("file-not-workbook");
});
