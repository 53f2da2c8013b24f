import { describe, expect, it } from "vitest";
import { defaultCounty } from "../../build/sample/defaultCounty.ts";
import type { FoundTable, LooseRange } from "../../electron/import/meaning/FoundTable.ts";
import { findTables } from "../../electron/import/meaning/findTables.ts";
import { townshipBook } from "../../electron/import/meaning/townshipBook.ts";
import { gridOf, type SheetCell, type SheetRows } from "../support/gridOf.ts";

const townships = townshipBook(
  defaultCounty.townships.map(({ 名称, 别名 }) => ({ name: 名称, aliases: 别名 ? [别名] : [] })),
  ["马龙区"],
);

function find(...sheets: SheetRows[]): { tables: FoundTable[]; loose: LooseRange[] } {
  return findTables(gridOf(sheets), townships);
}

function findOne(rows: SheetCell[][], merges: string[] = []): FoundTable {
  const { tables } = find({ rows, merges });
  const [table] = tables;
  if (tables.length !== 1 || !table) throw new Error(`${tables.length} tables`);
  return table;
}

/** Rows as a person counts them. */
const dataOf = (table: FoundTable): number[] => table.dataRows.map((row) => row + 1);
const headerOf = (table: FoundTable): number[] => table.headerRows.map((row) => row + 1);
const skippedOf = (table: FoundTable): Record<number, string> =>
  Object.fromEntries(table.skipped.map(({ row, reason }) => [row + 1, reason]));
const pathsOf = (table: FoundTable): string[] => table.columns.map(({ path }) => path.join("/"));

const TITLE = ["2021年农村公路建设任务进度表"];
const HEADER = ["序号", "乡镇", "路线名称", "计划里程", "计划投资", "状态"];
const line = (number: number, township: SheetCell = "通泉街道"): SheetCell[] => [
  number,
  township,
  `松${number}公路`,
  1.5,
  100,
  "在建",
];

describe("headers", () => {
  it("of one row, below title and captions", () => {
    const table = findOne([
      TITLE,
      ["填报单位：通泉街道", null, null, null, "单位：万元、公里"],
      HEADER,
      line(1),
      line(2),
    ]);
    expect(headerOf(table)).toEqual([3]);
    expect(table.captions).toEqual(["2021年农村公路建设任务进度表", "填报单位：通泉街道", "单位：万元、公里"]);
    expect(dataOf(table)).toEqual([4, 5]);
    expect(skippedOf(table)).toEqual({ 1: "表头", 2: "表头" });
  });

  it("without anything above them, and with blank rows between title and header", () => {
    expect(headerOf(findOne([HEADER, line(1)]))).toEqual([1]);
    const spaced = findOne([TITLE, [], ["单位：万元"], [], HEADER, line(1)]);
    expect(headerOf(spaced)).toEqual([5]);
    expect(spaced.captions).toEqual(["2021年农村公路建设任务进度表", "单位：万元"]);
  });

  const twoRows: SheetCell[][] = [
    ["序号", "乡镇", "路线名称", "里程", null, "投资", null, "状态"],
    [null, null, null, "计划", "完成", "计划", "完成", null],
    [1, "通泉街道", "松1公路", 2, 1, 100, 50, "在建"],
  ];
  const twoPaths = ["序号", "乡镇", "路线名称", "里程/计划", "里程/完成", "投资/计划", "投资/完成", "状态"];

  it("of two rows with merged cells", () => {
    const table = findOne(twoRows, ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1", "H1:H2"]);
    expect(headerOf(table)).toEqual([1, 2]);
    expect(pathsOf(table)).toEqual(twoPaths);
  });

  it("of two rows without any merged cell", () => {
    const table = findOne(twoRows);
    expect(headerOf(table)).toEqual([1, 2]);
    expect(pathsOf(table)).toEqual(twoPaths);
  });

  it("of two rows whose single words stand in the lower one", () => {
    const table = findOne([
      [null, null, null, "里程", null, "投资", null, null],
      ["序号", "乡镇", "路线名称", "计划", "完成", "计划", "完成", "状态"],
      [1, "通泉街道", "松1公路", 2, 1, 100, 50, "在建"],
    ]);
    expect(headerOf(table)).toEqual([1, 2]);
    expect(pathsOf(table)).toEqual(twoPaths);
  });

  it("do not stretch a group over columns that are not its own", () => {
    const table = findOne([
      ["里程", null, null, null, null],
      ["计划", "完成", "项目名称", "状态", "开工时间"],
      [2, 1, "松1公路", "在建", "2021-05-01"],
    ]);
    expect(pathsOf(table)).toEqual(["里程/计划", "里程/完成", "项目名称", "状态", "开工时间"]);
  });

  it("of three rows, the highest a group over groups", () => {
    const table = findOne(
      [
        ["基本情况", null, null, "建设任务", null, null, null, "进展"],
        ["序号", "乡镇", "路线名称", "里程", null, "投资", null, "状态"],
        [null, null, null, "计划", "完成", "计划", "完成", null],
        [1, "通泉街道", "松1公路", 2, 1, 100, 50, "在建"],
      ],
      ["A1:C1", "D1:G1", "D2:E2", "F2:G2", "A2:A3", "B2:B3", "C2:C3", "H2:H3"],
    );
    expect(headerOf(table)).toEqual([1, 2, 3]);
    expect(pathsOf(table)[3]).toBe("建设任务/里程/计划");
  });

  it("of five rows: groups, words, units and column numbers", () => {
    const table = findOne(
      [
        ["基本情况", null, null, "建设任务", null, "进展", null],
        ["序号", "乡镇", "路线名称", "里程", null, "投资", "状态"],
        [null, null, null, "计划", "完成", "完成", null],
        [null, null, null, "公里", "公里", "万元", null],
        [1, 2, 3, 4, 5, 6, 7],
        [1, "通泉街道", "松1公路", 2, 1, 50, "在建"],
      ],
      ["A1:C1", "D1:E1", "F1:G1", "D2:E2"],
    );
    expect(headerOf(table)).toEqual([1, 2, 3, 4]);
    expect(table.columns.map(({ unit }) => unit)).toEqual([null, null, null, "公里", "公里", "万元", null]);
    expect(skippedOf(table)).toEqual({ 5: "列号" });
  });

  it.each([
    [[1, 2, 3, 4, 5, 6]],
    [["甲", "乙", "1", "2", "3", "4"]],
    [["甲", "乙", "丙", 1, 2, 3]],
    [["（1）", "（2）", "（3）", "（4）", "（5）", "（6）"]],
    [["1", "2", "3", "4", "5=3+4", "6"]],
  ])("with a row of column numbers %j", (numbers) => {
    const table = findOne([HEADER, numbers, line(1), line(2)]);
    expect(skippedOf(table)).toEqual({ 2: "列号" });
    expect(dataOf(table)).toEqual([3, 4]);
  });

  it("with a row of units of their own, counted things too", () => {
    const table = findOne([
      ["乡镇", "路线名称", "计划里程", "户数", "标志标牌"],
      [null, null, "公里", "户", "块"],
      ["通泉街道", "松1公路", 1.5, 30, 4],
    ]);
    expect(headerOf(table)).toEqual([1, 2]);
    expect(table.columns.map(({ path, unit }) => [path.join("/"), unit])).toEqual([
      ["乡镇", null],
      ["路线名称", null],
      ["计划里程", "公里"],
      ["户数", "户"],
      ["标志标牌", "块"],
    ]);
  });

  it("that do not begin in the first column or row", () => {
    const table = findOne([[], [null, null, ...TITLE], [null, null, ...HEADER], [null, null, ...line(1)]]);
    expect(headerOf(table)).toEqual([3]);
    expect(table.columns.map(({ column }) => column)).toEqual([2, 3, 4, 5, 6, 7]);
  });
});
