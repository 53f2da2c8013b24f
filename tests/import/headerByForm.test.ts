import { describe, expect, it } from "vitest";
import type { FoundTable } from "../../electron/import/meaning/FoundTable.ts";
import { findTables } from "../../electron/import/meaning/findTables.ts";
import { townshipBook } from "../../electron/import/meaning/townshipBook.ts";
import { gridOf, type SheetCell } from "../support/gridOf.ts";

const townships = townshipBook([{ name: "通泉街道", aliases: [] }], ["马龙区"]);

function tablesOf(rows: readonly (readonly SheetCell[])[], merges: readonly string[] = []): readonly FoundTable[] {
  return findTables(gridOf([{ rows, merges }]), townships).tables;
}

/** Header rows and records of each table, as a person counts rows. */
function placesOf(rows: readonly (readonly SheetCell[])[], merges: readonly string[] = []): [number[], number[]][] {
  return tablesOf(rows, merges).map(({ headerRows, dataRows }) => [
    headerRows.map((row) => row + 1),
    dataRows.map((row) => row + 1),
  ]);
}

const HEADER = ["规划线路甲", "规划代号", "规划桩位", "修建年份乙", "全部跨度"];
const line = (number: number): SheetCell[] => [`松${number}线`, `Y7065303${number}`, "K3+656", 1996 + number, 18.5];

describe("a header that holds hardly a word that any ledger knows is found by its form", () => {
  it("above numbers, codes and stakes", () => {
    expect(placesOf([["2021年改造项目表"], HEADER, line(1), line(2)])).toEqual([[[2], [3, 4]]]);
    expect(placesOf([HEADER.slice(0, 3), line(1).slice(0, 3), line(2).slice(0, 3)])).toEqual([[[1], [2, 3]]]);
  });

  it("above a row of column numbers, however they are written", () => {
    const numbered: readonly SheetCell[][] = [
      [1, 2, 3, 4, 5],
      ["1", "2", "3", "4", "5"],
      ["01", "02", "03", "04", "05"],
      ["(1)", "(2)", "(3)", "(4)", "(5)"],
      ["（1）", "（2）", "（3）", "（4）", "（5）"],
      ["①", "②", "③", "④", "⑤"],
      ["甲", "乙", 1, 2, "3=1+2"],
      ["栏次", "1", "2", "3", "4"],
      ["第1栏", "第2栏", "第3栏", "第4栏", "第5栏"],
    ];
    for (const numbers of numbered) {
      const [table] = tablesOf([["管养名册"], HEADER, numbers, ["松线", "甲", "乙", "丙", "丁"]]);
      expect([numbers, table?.headerRows, table?.dataRows]).toEqual([numbers, [1], [3]]);
      expect(table?.skipped).toContainEqual({ row: 2, reason: "列号" });
    }
  });

  it("with merged groups over it", () => {
    const rows = [["规划甲组", null, "现状乙组", null, null], HEADER, line(1), line(2)];
    const [table] = tablesOf(rows, ["A1:B1", "C1:E1"]);
    expect(table?.headerRows).toEqual([0, 1]);
    expect(table?.columns.map(({ path }) => path.join("/"))[2]).toBe("现状乙组/规划桩位");
  });

  it("above a table whose header is known, as a table of its own", () => {
    const known: SheetCell[][] = [
      ["2021年农村公路建设任务进度表"],
      ["乡镇", "路线名称", "计划里程", "状态"],
      ["通泉街道", "松1公路", 1.5, "在建"],
    ];
    expect(placesOf([HEADER, line(1), line(2), [], ...known])).toEqual([
      [[1], [2, 3]],
      [[6], [7]],
    ]);
  });

  it("of two columns where one of them names a unit", () => {
    const rows = [["2021年专项行动统计"], ["行动次数（次）", "出动人员（人次）"], [30, 28], [28, 5]];
    expect(placesOf(rows)).toEqual([[[2], [3, 4]]]);
    expect(
      placesOf([
        ["甲乙", "丙丁"],
        ["戊己", 28],
      ]),
    ).toEqual([]);
  });

  it("and not where captions, notes, totals, numbers or a list of names stand", () => {
    expect(placesOf([["填报单位：甲", "单位：万元", "2021年10月"], line(1)])).toEqual([]);
    expect(placesOf([["通讯录"], ["张某", "139"]])).toEqual([]);
    expect(
      placesOf([
        ["合计", "甲乙", "丙丁"],
        ["张某", 1, 2],
      ]),
    ).toEqual([]);
    expect(placesOf([line(1), line(2), line(3)])).toEqual([]);
    expect(
      placesOf([
        ["张某", "李某", "王某"],
        ["赵某", "钱某", "孙某"],
      ]),
    ).toEqual([]);
  });
});
