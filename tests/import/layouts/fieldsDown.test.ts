import { describe, expect, it } from "vitest";
import type { SheetCell } from "../../support/gridOf.ts";
import { HEADER, placesOf, RECORDS, readOf, TITLE, turnedOver, useLayouts } from "./layoutSheets.ts";

const { json, tablesOf, tableOf } = useLayouts();

describe("fields down the side", () => {
  it("are read as the usual form is", async () => {
    const usual = readOf(await tablesOf({ rows: [[TITLE], HEADER, ...RECORDS] }));
    expect(usual).toHaveLength(3);
    expect(readOf([await tableOf([[TITLE], ...turnedOver([HEADER, ...RECORDS])])])).toEqual(usual);
  });

  it("name each record by the cell where it begins, and what is wrong by its own cell", async () => {
    const rows = [[TITLE], ["填报单位：通泉街道"], ...turnedOver([HEADER, ...RECORDS])];
    const wrong = rows.map((row) => row.map((cell) => (cell === 1.2 ? "约1.2" : cell)));
    const table = await tableOf(wrong);
    expect(placesOf(table)).toEqual(["B3", "C3", "D3"]);
    expect(table.rows.map(({ row }) => row)).toEqual([3, 3, 3]);
    const cells = table.rows[1]?.problems.filter(({ level }) => level === "error").map(({ cell }) => cell);
    expect(cells).toEqual(["C7", "C9"]);
    expect(table.headerRows).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });

  it("are asked about where they stand in the sheet: a column of the usual form is none of its own", async () => {
    const header = HEADER.map((word) => (word.startsWith("计划里程") ? "数值" : word));
    const rows = [[TITLE], ...turnedOver([header, ...RECORDS])];
    const { sheets } = await json({ rows });
    const [question] = (sheets[0] as unknown as { questions: { field: string; range: string }[] }).questions;
    expect(question).toMatchObject({ field: "计划里程", range: "A1:D9" });
    const waits = sheets[0]?.tables[0]?.rows.map(
      ({ problems }) => problems.find(({ field }) => field === "计划里程")?.cell,
    );
    expect(waits).toEqual(["B6", "C6", "D6"]);
  });

  it("with a numbering on top, groups beside the fields, blank rows between and a sign-off below", async () => {
    const table = await tableOf(
      [
        [TITLE],
        ["序号", null, 1, 2],
        ["乡镇", null, "通泉街道", "大庄乡"],
        ["自然村", null, "松村", "柏村"],
        ["路线名称", null, "松1公路", "松2公路"],
        ["建设类型", null, "窄路加宽", "窄路加宽"],
        ["里程", "计划", 3.9, 1.2],
        [null, "完成", 1, 1.2],
        [],
        ["状态", null, "在建", "完工"],
        ["填表人：李某"],
      ],
      ["A2:B2", "A3:B3", "A4:B4", "A5:B5", "A6:B6", "A7:A8", "A10:B10"],
    );
    expect(readOf([table])).toMatchObject([
      { 路线名称: "松1公路", 计划里程: "3.9", 完成里程: "1" },
      { 路线名称: "松2公路", 计划里程: "1.2", 完成里程: "1.2" },
    ]);
    expect(table.skipped).toContainEqual({ row: 11, reason: "表尾" });
    expect(table.skipped).toContainEqual({ row: 9, reason: "空行" });
  });

  it("with a total in the last column", async () => {
    const table = await tableOf([
      [TITLE],
      ...turnedOver([HEADER, ...RECORDS, ["合计", null, null, null, 10.145, 371.25, 2.2]]),
    ]);
    expect(table.rows).toHaveLength(3);
    expect(table.totals.map(({ agrees }) => agrees)).toEqual([true, true, true]);
  });

  it("of a monthly ledger, months across", async () => {
    const table = await tableOf([
      ["2021年公路运输周转量月报"],
      ["月份", "1月", "2月", "3月"],
      ["客运量（万人）", 10, 11, 12],
      ["旅客周转量（万人公里）", 100, 110, 120],
      ["货运量（万吨）", 20, 21, 22],
      ["货物周转量（万吨公里）", 200, 210, 220],
    ]);
    expect(table.ledger).toBe("turnover-monthly");
    expect(readOf([table])).toMatchObject([
      { 月份: "2021-01", 客运量: "10", 货物周转量: "200" },
      { 月份: "2021-02", 客运量: "11", 货物周转量: "210" },
      { 月份: "2021-03", 客运量: "12", 货物周转量: "220" },
    ]);
  });
});

describe("a column of words that headers have too", () => {
  it("is no header on its side", async () => {
    const classes = ["县道", "乡道", "村道", "国道", "省道", "县道"];
    const table = await tableOf([
      ["2021年农村公路养护情况表"],
      ["行政等级", "路线名称", "乡镇", "养护类型", "里程（公里）", "投入资金（万元）"],
      ...classes.map((grade, index): SheetCell[] => [grade, `松${index}线`, "通泉街道", "日常养护", 1 + index, 10]),
    ]);
    expect(placesOf(table)).toEqual([3, 4, 5, 6, 7, 8]);
  });
});
