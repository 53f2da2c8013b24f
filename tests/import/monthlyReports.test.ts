import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gridOf, type SheetCell } from "../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner, type RowJson } from "../support/planInMemory.ts";

let planner: MemoryPlanner;
beforeEach(() => {
  planner = memoryPlanner();
});
afterEach(() => planner[Symbol.dispose]());

async function rowsOf(rows: readonly (readonly SheetCell[])[], name = "Sheet1"): Promise<readonly RowJson[]> {
  const { sheets } = await planner.json(gridOf([{ name, rows }]));
  return sheets[0]?.tables[0]?.rows ?? [];
}

const INVESTMENT = ["项目名称", "本月完成投资（万元）", "形象进度"];
const TURNOVER = ["旅客周转量（万人公里）", "货物周转量（万吨公里）"];

describe("the month of a monthly report", () => {
  it("comes from the title where there is no column for it", async () => {
    const rows = await rowsOf([["2021年5月固定资产投资完成情况表"], INVESTMENT, ["小海公路", 120.5, "路基"]]);
    expect(rows[0]?.values).toMatchObject({ 项目: "小海公路", 月份: "2021-05", 本月完成投资: "120.5" });
  });

  it("is the as-of month where the sheet says nothing", async () => {
    const rows = await rowsOf([["固定资产投资月报"], INVESTMENT, ["小海公路", 120.5, "路基"]]);
    expect(rows[0]?.values.月份).toBe("2021-10");
  });

  it("is not guessed where the sheet names another year", async () => {
    const rows = await rowsOf([["2020年固定资产投资月报"], INVESTMENT, ["小海公路", 120.5, "路基"]]);
    expect(rows[0]).toMatchObject({ action: "refuse" });
    expect(rows[0]?.problems.map(({ message }) => message).join()).toMatch(/^缺少月份：/);
  });

  it("may be written without its year, which the title or a column says", async () => {
    const titled = await rowsOf([
      ["2020年公路运输周转量"],
      ["月份", ...TURNOVER],
      ["1月", 12, 34],
      ["2月份", 13, 35],
      [3, 14, 36],
    ]);
    expect(titled.map(({ values }) => values.月份)).toEqual(["2020-01", "2020-02", "2020-03"]);
    const columns = await rowsOf([
      ["年份", "月份", ...TURNOVER],
      [2019, 11, 12, 34],
      [2020, 1, 13, 35],
    ]);
    expect(columns.map(({ values }) => values.月份)).toEqual(["2019-11", "2020-01"]);
  });

  it.each([
    ["months in full", ["2021年5月", "2021年6月"]],
    ["months with a dot", ["2021.05", "2021.06"]],
    ["months without their year", ["5月", "6月"]],
    ["numbers of months, none twice", [5, 6]],
    ["a single month", ["2021-05"]],
  ] as const)("is asked for by its column where nobody knows the header: %s", async (_, months) => {
    const rows = [
      ["2021年道路运输周转量月报"],
      ["月里", ...TURNOVER],
      ...months.map((month, i) => [month, 12 + i, 33]),
    ];
    const { sheets } = await planner.json(gridOf([{ rows }]));
    expect(sheets[0]?.tables[0]?.rows.map(({ action }) => action)).toEqual(months.map(() => "refuse"));
    expect(sheets[0]).toMatchObject({ questions: [{ kind: "column", field: "月份", columns: ["A"], blocks: true }] });
    // Nor is the month said for the whole sheet shown as theirs.
    for (const { values } of sheets[0]?.tables[0]?.rows ?? []) expect(values).not.toHaveProperty("月份");
  });

  it("stays that of the sheet where a column only counts something", async () => {
    const rows = [["2021年5月道路运输周转量月报"], ["里站数", ...TURNOVER], [3, 12, 33]];
    const { sheets } = await planner.json(gridOf([{ rows }]));
    expect(sheets[0]?.tables[0]?.rows[0]).toMatchObject({ action: "add", values: { 月份: "2021-05" } });
  });

  it("never takes a cumulative amount for the month's", async () => {
    const rows = await rowsOf([
      ["2021年5月固定资产投资月报"],
      ["项目名称", "累计完成投资（万元）", "本月完成投资（万元）", "本年完成投资（万元）"],
      ["小海公路", 900, 120.5, 400],
    ]);
    expect(rows[0]?.values.本月完成投资).toBe("120.5");
  });
});

describe("rows of records", () => {
  it("are no header, however many of their words stand in headers elsewhere", async () => {
    const rows = await rowsOf([
      ["编号", "受理日期", "对象类别", "来源", "满意度"],
      ["TS1", "2021年5月20日", "公交", "来电", "满意"],
      ["TS2", "2021年5月21日", "出租车", "来信", "满意"],
      ["TS3", "2021年5月22日", "公交", "网络", "基本满意"],
    ]);
    expect(rows.map(({ row, action }) => [row, action])).toEqual([
      [2, "add"],
      [3, "add"],
      [4, "add"],
    ]);
  });

  it("name their project where the header only says 项目", async () => {
    const rows = await rowsOf(
      [
        ["项目", "路段", "全长（公里）", "开工日期", "状态"],
        ["沾马高速", "马龙段", 41.286, "2019.8.16", "在建"],
      ],
      "高速公路项目",
    );
    expect(rows[0]).toMatchObject({ action: "add", values: { 项目名称: "沾马高速" } });
  });
});
