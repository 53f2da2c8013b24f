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

describe("rows of the body", () => {
  it("that are totals, wherever they stand and however they are written", () => {
    const labels = [
      "合计",
      "合  计",
      "总计",
      "全区合计",
      "小计",
      "小 计",
      "通泉街道小计",
      "小计（通泉街道）",
      "大庄合计",
      "马鸣乡合计",
      "马龙区合计",
    ];
    const table = findOne([HEADER, ...labels.flatMap((label, index) => [[label, null, null, 9, 99], line(index)])]);
    expect(Object.values(skippedOf(table))).toEqual([
      "合计",
      "合计",
      "合计",
      "合计",
      "小计",
      "小计",
      "小计",
      "小计",
      "小计",
      "小计",
      "合计",
    ]);
    expect(table.dataRows).toHaveLength(labels.length);
  });

  it("that are totals with the word in another column than the first", () => {
    expect(skippedOf(findOne([HEADER, [null, "合计", null, 3, 200], line(1), [2, null, "小计", 3, 200]]))).toEqual({
      2: "合计",
      4: "小计",
    });
  });

  it("keep a road whose name only contains such a word", () => {
    const table = findOne([HEADER, [1, "通泉街道", "合计村—小计村公路", 1, 1, "在建"], line(2)]);
    expect(dataOf(table)).toEqual([2, 3]);
  });

  it("that are totals nobody labelled, where they add up", () => {
    const table = findOne([
      HEADER,
      line(1),
      line(2),
      [null, null, null, 3, 200],
      line(3),
      [null, null, null, 4.5, 300],
    ]);
    expect(skippedOf(table)).toEqual({ 4: "小计", 6: "小计" });
    expect(dataOf(table)).toEqual([2, 3, 5]);
  });

  it("keep a nameless row that does not add up, to be refused by name", () => {
    const table = findOne([HEADER, line(1), line(2), [null, null, null, 3.1, 200], line(3)]);
    expect(dataOf(table)).toEqual([2, 3, 4, 5]);
  });

  it("that head a township's roads with their sums", () => {
    const table = findOne([
      ["序号", "路线名称", "计划里程", "状态"],
      ["一", "通泉街道", 3.5, null],
      [1, "松1公路", 1.5, "在建"],
      [2, "松2公路", 2, "在建"],
      ["二", "大庄乡", 4, null],
      [1, "松3公路", 4, "在建"],
    ]);
    expect(skippedOf(table)).toEqual({ 2: "小计", 5: "小计" });
    expect([...table.sectionOf.entries()].map(([row, name]) => [row + 1, name])).toEqual([
      [3, "通泉街道"],
      [4, "通泉街道"],
      [6, "大庄乡"],
    ]);
  });

  it("that name a township for those below", () => {
    const table = findOne([
      ["序号", "路线名称", "计划里程", "状态"],
      ["一、通泉街道"],
      [1, "松1公路", 1.5, "在建"],
      ["（二）大庄乡（2条）："],
      [1, "松2公路", 2, "在建"],
      [2, "松3公路", 2, "在建"],
    ]);
    expect([...table.sectionOf.entries()].map(([row, name]) => [row + 1, name])).toEqual([
      [3, "通泉街道"],
      [5, "大庄乡"],
      [6, "大庄乡"],
    ]);
    expect(skippedOf(table)).toEqual({ 2: "表头", 4: "表头" });
  });

  it("that are blank, or only numbered, or have only the township written ahead", () => {
    const table = findOne([HEADER, line(1), [], [2], [3, "大庄乡"], [4, null, "—", "/", "—"], line(5)]);
    expect(dataOf(table)).toEqual([2, 7]);
    expect(skippedOf(table)).toEqual({ 3: "空行", 4: "空行", 5: "空行", 6: "空行" });
  });

  it("that sign off or explain", () => {
    const table = findOne([
      HEADER,
      line(1),
      ["单位负责人：          审核人：          填表人：李某"],
      ["填表说明：1.里程按实际完成填报；"],
      ["2.投资为累计数。"],
      ["注：本表一式两份"],
      ["填报日期：2021年10月25日", null, null, "联系电话：0874"],
      ["审核人：", null, null, "填表人：", null, "报出日期：2021.10.25"],
    ]);
    expect(dataOf(table)).toEqual([2]);
    expect(Object.values(skippedOf(table))).toEqual(["表尾", "表尾", "表尾", "表尾", "表尾", "表尾"]);
  });

  it("are not taken for notes because a name begins like one", () => {
    const table = findOne([
      ["路线名称", "计划里程", "状态"],
      ["注龙村公路", 2, "在建"],
      ["说明湾公路", 2, "在建"],
    ]);
    expect(dataOf(table)).toEqual([2, 3]);
  });

  it("are not taken for headers because their words stand in headers too", () => {
    const table = findOne([
      ["乡镇", "路线名称", "建设类型", "状态", "备注"],
      ["通泉街道", "松1公路", "其他", "完工", "其他"],
      ["通泉街道", "松2公路", "其他", "完成", "计划"],
    ]);
    expect(dataOf(table)).toEqual([2, 3]);
  });

  it("repeat the header on the next page, also when the copy lost its merged cells", () => {
    const header: SheetCell[][] = [
      ["序号", "路线名称", "里程", null, "状态"],
      [null, null, "计划", "完成", null],
    ];
    const table = findOne(
      [...header, [1, "松1公路", 2, 1, "在建"], ...header, [2, "松2公路", 2, 1, "在建"]],
      ["A1:A2", "B1:B2", "C1:D1", "E1:E2"],
    );
    expect(dataOf(table)).toEqual([3, 6]);
    expect(skippedOf(table)).toEqual({ 4: "表头", 5: "表头" });
  });
});

describe("sheets", () => {
  it("with several tables under titles of their own", () => {
    const { tables, loose } = find({
      rows: [
        TITLE,
        HEADER,
        line(1),
        ["填表人："],
        [],
        ["2021年危桥改造情况表"],
        ["桥梁名称", "所在路线", "桥长", "状态"],
        ["松桥", "松线", 20, "在建"],
      ],
    });
    expect(tables.map((table) => [headerOf(table), dataOf(table), table.captions])).toEqual([
      [[2], [3], ["2021年农村公路建设任务进度表"]],
      [[7], [8], ["2021年危桥改造情况表"]],
    ]);
    expect(loose).toEqual([]);
  });

  it("with several tables and nothing between them but another header", () => {
    const { tables } = find({
      rows: [HEADER, line(1), ["桥梁名称", "所在路线", "桥长", "状态"], ["松桥", "松线", 20, "在建"]],
    });
    expect(tables.map((table) => [headerOf(table), dataOf(table)])).toEqual([
      [[1], [2]],
      [[3], [4]],
    ]);
  });

  it("that are hidden are named and not read", () => {
    const { tables, loose } = find(
      { rows: [HEADER, line(1)] },
      { rows: [HEADER, line(2)], hidden: true, name: "底稿" },
    );
    expect(tables).toHaveLength(1);
    expect(loose).toMatchObject([{ sheet: { name: "底稿" }, firstRow: 0, lastRow: 1, why: "隐藏的工作表，未读取" }]);
  });

  it("that are empty say nothing, those without a header say so", () => {
    const { tables, loose } = find({ rows: [] }, { rows: [["通讯录"], ["张某", "139"]] });
    expect(tables).toEqual([]);
    expect(loose).toMatchObject([{ firstRow: 0, lastRow: 1, why: "没有找到表头" }]);
  });

  it("name what stands above a table and does not belong to it", () => {
    const { loose } = find({
      rows: [["甲", 1, 2, 3], ["乙", 4, 5, 6], [], [], TITLE, HEADER, line(1)],
    });
    expect(loose).toMatchObject([{ firstRow: 0, lastRow: 3, why: "不在任何表内，没有找到所属表头" }]);
  });
});
