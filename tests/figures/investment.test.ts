import { describe, expect, it } from "vitest";
import { evaluateIn } from "./evaluateIn.ts";
import { type FigureDatabase, figureDatabase } from "./figureDatabase.ts";

const project = { 项目名称: "甲路", 项目类别: "农村公路", 总投资: "1", 入库状态: "在建" };

function withTarget(value: string, unit = "亿元", more: Record<string, string> = {}): FigureDatabase {
  const all = figureDatabase();
  all.add("annual-targets", { 年度: "2021", 指标: "项目入库", 目标值: value, 单位: unit, ...more });
  return all;
}

describe("targets", () => {
  it.each([
    ["12.5", "亿元", "12.5", "12.50"],
    ["125000", "万元", "12.5", "12.50"],
    ["0.0001", "万元", "0.00000001", "0.00"],
    // Not a sum of money: no target in 亿元 can be made of it.
    ["12", "个", null, "—"],
  ])("of %s %s are %s 亿元", (given, unit, value, text) => {
    expect(evaluateIn(withTarget(given, unit), "固投.入库任务")).toMatchObject({
      value,
      text,
      records: value === null ? 0 : 1,
    });
  });

  it("are those of the year, the 指标 and the 口径, and unknown without one", () => {
    const all = withTarget("12.5");
    all.add("annual-targets", { 年度: "2020", 指标: "项目入库", 目标值: "10", 单位: "亿元" });
    all.add("annual-targets", { 年度: "2021", 指标: "固定资产投资出数", 目标值: "20", 单位: "亿元" });
    all.add("annual-targets", {
      年度: "2021",
      指标: "固定资产投资出数",
      口径: "不含高速公路",
      目标值: "6.8",
      单位: "亿元",
    });
    expect(evaluateIn(all, "固投.入库任务").value).toBe("12.5");
    expect(evaluateIn(all, "固投.入库任务", "2020-03").value).toBe("10");
    expect(evaluateIn(all, "固投.出数任务")).toMatchObject({ value: "6.8", records: 1, note: null });
    expect(evaluateIn(all, "固投.入库任务", "2019-10")).toEqual({
      value: null,
      text: "—",
      items: null,
      records: 0,
      note: null,
    });
    expect(evaluateIn(all, "固投.出数任务", "2020-10").value).toBeNull();
  });

  it("take the one without 口径 among several, and name a doubt where each has its own", () => {
    const all = withTarget("10", "亿元", { 口径: "含高速公路" });
    expect(evaluateIn(all, "固投.入库任务").value).toBe("10");
    all.add("annual-targets", { 年度: "2021", 指标: "项目入库", 口径: "不含高速公路", 目标值: "4", 单位: "亿元" });
    expect(evaluateIn(all, "固投.入库任务")).toMatchObject({
      value: null,
      note: "有 2 条口径不同的任务，未能确定取哪一条。",
    });
    const whole = all.add("annual-targets", { 年度: "2021", 指标: "项目入库", 目标值: "14", 单位: "亿元" });
    expect(evaluateIn(all, "固投.入库任务")).toMatchObject({ value: "14", note: null });
    all.remove("annual-targets", whole);
    expect(evaluateIn(all, "固投.入库任务").value).toBeNull();
  });
});

describe("入库", () => {
  it("sums to the last 分, holds it against the task and says by how much it is over or short", () => {
    const all = withTarget("3");
    all.add("projects", { ...project, 总投资: "20000.01", 入库日期: "2021-01-01" });
    all.add("projects", { ...project, 总投资: "0.000001", 入库日期: "2021-10-31" });
    all.add("projects", { ...project, 总投资: "99999" });
    // 20000.010001 万元 = 2.0000010001 亿元, two thirds of 3 and a bit.
    expect(evaluateIn(all, "固投.入库总投资")).toMatchObject({ value: "2.0000010001", text: "2.00", records: 2 });
    expect(evaluateIn(all, "固投.入库完成率")).toMatchObject({
      value: `66.66670000${"3".repeat(16)}`,
      text: "66.7",
      records: 3,
    });
    expect(evaluateIn(all, "固投.入库超额")).toMatchObject({ value: "-0.9999989999", text: "-1.00", records: 3 });
    all.add("projects", { ...project, 总投资: "20000", 入库日期: "2021-05-05" });
    expect(evaluateIn(all, "固投.入库超额")).toMatchObject({ value: "1.0000010001", text: "1.00" });
  });

  it("has neither rate nor difference without a task, and no rate of a task of 0", () => {
    const all = figureDatabase();
    all.add("projects", { ...project, 入库日期: "2021-05-05" });
    for (const id of ["固投.入库完成率", "固投.入库超额"])
      expect(evaluateIn(all, id)).toMatchObject({ value: null, text: "—", records: 1 });
    all.add("annual-targets", { 年度: "2021", 指标: "项目入库", 目标值: "0", 单位: "亿元" });
    expect(evaluateIn(all, "固投.入库完成率").value).toBeNull();
    expect(evaluateIn(all, "固投.入库超额").value).toBe("0.0001");
  });
});

describe("出数", () => {
  function reported(): FigureDatabase {
    const all = figureDatabase();
    all.add("projects", { ...project, 项目代码: "2020-01" });
    all.add("projects", { ...project, 项目名称: "乙高速", 项目类别: "高速公路", 项目代码: "2020-02" });
    all.add("projects", { ...project, 项目名称: "丙高速", 项目类别: "高速公路" });
    all.add("projects", { ...project, 项目名称: "丁高速", 项目类别: "高速公路" });
    const add = (项目: string, 月份: string, 本月完成投资: string) =>
      all.add("investment-monthly", { 项目, 月份, 本月完成投资 });
    add("甲路", "2020-12", "1");
    add("甲路", "2021-01", "10000");
    add("2020-01", "2021-10", "2000.5");
    add("甲路", "2021-11", "4");
    add("乙高速", "2021-03", "10000");
    add("2020-02", "2021-10", "20000");
    add("丙高速", "2021-02", "40000");
    add("丁高速", "2021-02", "0");
    for (const month of ["04", "05", "06", "07", "08", "09"]) add("丁高速", `2021-${month}`, "0");
    return all;
  }

  it("leaves expressways out, whether a month names its project by name or by code", () => {
    const all = reported();
    expect(evaluateIn(all, "固投.出数")).toMatchObject({ value: "1.20005", text: "1.20", records: 2, note: null });
    expect(evaluateIn(all, "固投.本月出数")).toMatchObject({ value: "0.20005", text: "0.20", records: 1 });
    expect(evaluateIn(all, "固投.本月出数", "2021-09")).toMatchObject({ value: "0", records: 0 });
    expect(evaluateIn(all, "固投.出数", "2020-12")).toMatchObject({ value: "0.0001", records: 1 });
    all.add("annual-targets", {
      年度: "2021",
      指标: "固定资产投资出数",
      口径: "不含高速公路",
      目标值: "2",
      单位: "亿元",
    });
    expect(evaluateIn(all, "固投.出数完成率")).toMatchObject({ value: "60.0025", text: "60.0" });
    expect(evaluateIn(all, "固投.出数超额")).toMatchObject({ value: "-0.79995", text: "-0.80" });
  });

  it("lists expressways with any amount, largest first, one item a project", () => {
    const all = reported();
    expect(evaluateIn(all, "固投.高速出数")).toEqual({
      value: null,
      text: "丙高速4.00亿元、乙高速3.00亿元",
      items: [
        { 项目名称: "丙高速", 出数: "4" },
        { 项目名称: "乙高速", 出数: "3" },
      ],
      records: 10,
      note: null,
    });
    expect(evaluateIn(all, "固投.高速出数合计")).toMatchObject({ value: "7", text: "7.00", records: 10 });
    expect(evaluateIn(all, "固投.高速出数", "2021-01")).toMatchObject({ text: "—", items: [], records: 0 });
  });

  it("counts what is in no project library as no expressway, and says so", () => {
    const all = reported();
    const unknown = all.add("investment-monthly", { 项目: "无名", 月份: "2021-10", 本月完成投资: "1" });
    expect(evaluateIn(all, "固投.出数")).toMatchObject({
      value: "1.20015",
      records: 3,
      note: "有 1 条月报的项目不在项目库中，按非高速公路计。",
    });
    expect(evaluateIn(all, "固投.本月出数").note).toBe("有 1 条月报的项目不在项目库中，按非高速公路计。");
    expect(evaluateIn(all, "固投.出数超额").note).toBe("有 1 条月报的项目不在项目库中，按非高速公路计。");
    expect(evaluateIn(all, "固投.出数", "2021-09").note).toBeNull();
    all.remove("investment-monthly", unknown);
    expect(evaluateIn(all, "固投.出数")).toMatchObject({ value: "1.20005", note: null });
  });

  it("follows a corrected older month", () => {
    const all = reported();
    all.database.prepare("UPDATE investment_monthly SET 本月完成投资 = 本月完成投资 + 1 WHERE 月份 = '2021-01'").run();
    expect(evaluateIn(all, "固投.出数").value).toBe("1.2000500001");
    expect(evaluateIn(all, "固投.本月出数").value).toBe("0.20005");
  });
});

describe("总周转量", () => {
  const month = (all: FigureDatabase, name: string, freight: string, passengers: string): string =>
    all.add("turnover-monthly", { 月份: name, 货物周转量: freight, 旅客周转量: passengers });

  it("is freight and a tenth of the passengers, to the last place", () => {
    const all = figureDatabase();
    month(all, "2020-12", "1", "1");
    month(all, "2021-01", "100.0001", "20.0003");
    month(all, "2021-02", "0", "0.0001");
    month(all, "2021-03", "1", "1");
    expect(evaluateIn(all, "固投.总周转量", "2021-02")).toMatchObject({
      value: "102.00014",
      text: "102",
      records: 2,
      note: null,
    });
  });

  it("grows by what it grew where every month of both periods is there", () => {
    const all = figureDatabase();
    month(all, "2020-01", "90", "100");
    month(all, "2020-02", "190", "100");
    month(all, "2021-01", "140", "100");
    const second = month(all, "2021-02", "140", "100");
    // 150 + 150 against 100 + 200; January alone 150 against 100.
    expect(evaluateIn(all, "固投.总周转量同期增速", "2021-02")).toMatchObject({
      value: "0",
      text: "0.0",
      records: 4,
      note: null,
    });
    expect(evaluateIn(all, "固投.总周转量同期增速", "2021-01")).toMatchObject({
      value: "50",
      text: "50.0",
      records: 2,
    });
    expect(evaluateIn(all, "固投.总周转量同期增速", "2021-03")).toMatchObject({
      value: null,
      text: "—",
      note: "公路运输周转量月报：1－2月（3月未报）。2020年公路运输周转量月报：1－2月（3月未报）。",
    });
    all.remove("turnover-monthly", second);
    expect(evaluateIn(all, "固投.总周转量同期增速", "2021-02")).toMatchObject({ value: null, records: 3 });
    expect(evaluateIn(all, "固投.总周转量", "2021-02")).toMatchObject({
      value: "150",
      note: "公路运输周转量月报：1月（2月未报）。",
    });
  });

  it("falls with a negative rate, and has none over a year before of nothing", () => {
    const all = figureDatabase();
    month(all, "2020-01", "300", "0");
    month(all, "2021-01", "200", "0");
    month(all, "2022-01", "0", "0");
    month(all, "2023-01", "5", "0");
    expect(evaluateIn(all, "固投.总周转量同期增速", "2021-01")).toMatchObject({
      value: `-33.${"3".repeat(24)}`,
      text: "-33.3",
    });
    expect(evaluateIn(all, "固投.总周转量同期增速", "2023-01").value).toBeNull();
    expect(evaluateIn(all, "固投.总周转量同期增速", "2020-01").value).toBeNull();
  });
});
