import { describe, expect, it } from "vitest";
import type { SheetCell } from "../../support/gridOf.ts";
import type { TableJson } from "../../support/planInMemory.ts";
import { placesOf, readOf, TITLE, useLayouts } from "./layoutSheets.ts";

const { tablesOf, tableOf } = useLayouts();

describe("townships side by side", () => {
  it("over the same columns each make a record a row", async () => {
    const table = await tableOf(
      [
        ["2021年农村公路养护情况表"],
        ["路线名称", "养护类型", "通泉街道", null, "大庄乡", null],
        [null, null, "里程（公里）", "投入资金（万元）", "里程（公里）", "投入资金（万元）"],
        ["松线", "日常养护", 3.2, 10, 1.5, 4],
        ["柏线", "日常养护", 2, 6, null, null],
      ],
      ["A2:A3", "B2:B3", "C2:D2", "E2:F2"],
    );
    expect(table.ledger).toBe("maintenance");
    expect(readOf([table])).toMatchObject([
      { 乡镇: "通泉街道", 路线名称: "松线", 里程: "3.2", 投入资金: "10" },
      { 乡镇: "通泉街道", 路线名称: "柏线", 里程: "2", 投入资金: "6" },
      { 乡镇: "大庄乡", 路线名称: "松线", 里程: "1.5", 投入资金: "4" },
    ]);
    expect(placesOf(table)).toEqual(["C4", "C5", "E4"]);
  });

  it("each with a table of its own", async () => {
    const header = ["序号", "路线名称", "里程（公里）", "树木株数", "投入资金（万元）"];
    const tables = await tablesOf({
      rows: [
        ["2021年美丽公路建设情况表"],
        ["填报单位：通泉街道", null, null, null, null, null, "填报单位：大庄乡"],
        [...header, null, ...header],
        [1, "松线", 3.9, 120, 12.5, null, 1, "柏线", 2, 30, 3],
        [2, "桃线", 1.2, 40, 4, null, null, null, null, null, null],
        ["合计", null, 5.1, 160, 16.5, null, "合计", null, 2, 30, 3],
      ],
    });
    expect(tables.map(({ township, rows }) => [township, rows.map((row) => row.values.路线名称)])).toEqual([
      ["通泉街道", ["松线", "桃线"]],
      ["大庄乡", ["柏线"]],
    ]);
    expect(tables.flatMap(({ totals }) => totals.map(({ agrees }) => agrees))).toEqual(Array(6).fill(true));
    const [, second] = tables;
    expect(placesOf(second as TableJson)).toEqual(["G4"]);
  });
});

describe("a township's name merged over its half of the columns", () => {
  const header = ["路线名称", "养护类型", "里程（公里）", "投入资金（万元）"];
  const line = (name: string): SheetCell[] => [name, "日常养护", 3.2, 10];

  it.each([
    ["without a gap", []],
    ["with one", [null]],
  ] as [string, SheetCell[]][])("is whose rows stand under it, %s", async (_, gap) => {
    const second = gap.length === 0 ? "E2:H2" : "F2:I2";
    const tables = await tablesOf({
      rows: [
        ["2021年农村公路养护情况表"],
        ["通泉街道", null, null, null, ...gap, "大庄乡"],
        [...header, ...gap, ...header],
        [...line("松线"), ...gap, ...line("柏线")],
        [...line("桃线"), ...gap, ...line("李线")],
      ],
      merges: ["A2:D2", second],
    });
    expect(readOf(tables)).toMatchObject([
      { 乡镇: "通泉街道", 路线名称: "松线" },
      { 乡镇: "通泉街道", 路线名称: "桃线" },
      { 乡镇: "大庄乡", 路线名称: "柏线" },
      { 乡镇: "大庄乡", 路线名称: "李线" },
    ]);
    expect(tables.map(({ headerRows }) => headerRows)).toEqual([[3], [3]]);
  });
});

describe("tables side by side", () => {
  const header = ["序号", "乡镇", "路线名称", "里程（公里）", "投入资金（万元）"];
  const line = (number: number): SheetCell[] => [number, "通泉街道", `松${number}线`, number, 2 * number];

  it("are one table where its halves were only broken", async () => {
    for (const gap of [[], [null]] as SheetCell[][]) {
      const table = await tableOf([
        ["2021年美丽公路建设情况表", null, null, null, null, ...gap, null, null, null, null, "单位：万元"],
        [...header, ...gap, ...header],
        [...line(1), ...gap, ...line(4)],
        [...line(2), ...gap, ...line(5)],
        [...line(3), ...gap, "合计", null, null, 15, 30],
      ]);
      expect(table.rows.map(({ values }) => values.路线名称)).toEqual(["松1线", "松2线", "松3线", "松4线", "松5线"]);
      expect(table.totals.map(({ stated, agrees }) => [stated, agrees])).toEqual([
        ["15", true],
        ["30", true],
      ]);
      const half = gap.length === 0 ? "F" : "G";
      expect(placesOf(table)).toEqual(["A3", "A4", "A5", `${half}3`, `${half}4`]);
    }
  });

  it("of different ledgers are read each for itself", async () => {
    const tables = await tablesOf({
      rows: [
        ["2021年美丽公路建设情况表", null, null, null, null, null, "2021年危桥改造进度表"],
        [...header, null, "序号", "乡镇", "桥梁名称", "改造方式", "状态"],
        [...line(1), null, 1, "大庄乡", "石桥", "重建", "在建"],
        [...line(2), null, 2, "大庄乡", "永安桥", "加固", "约"],
      ],
    });
    expect(tables.map(({ ledger, rows }) => [ledger, rows.length])).toEqual([
      ["scenic-roads", 2],
      ["bridges", 2],
    ]);
    expect(tables[1]?.rows[1]?.problems.map(({ cell }) => cell)).toContain("K4");
  });

  it("are not seen in a table with a blank column or with words said twice", async () => {
    const blank = await tableOf([
      [TITLE],
      ["乡镇", "自然村", "路线名称", null, "建设类型", "计划里程", "状态"],
      ["通泉街道", "松村", "松1公路", null, "窄路加宽", 3.9, "在建"],
    ]);
    expect(readOf([blank])).toMatchObject([{ 路线名称: "松1公路", 计划里程: "3.9" }]);
    expect(placesOf(blank)).toEqual([3]);
    const twice = await tableOf(
      [
        [TITLE],
        ["乡镇", "自然村", "路线名称", "建设类型", "里程", null, "投资", null, "状态"],
        [null, null, null, null, "计划", "完成", "计划", "完成", null],
        ["通泉街道", "松村", "松1公路", "窄路加宽", 3.9, 1, 100, 20, "在建"],
      ],
      ["E2:F2", "G2:H2"],
    );
    expect(placesOf(twice)).toEqual([4]);
  });
});
