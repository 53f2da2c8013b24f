import { describe, expect, it } from "vitest";
import { evaluateFigure, figureOf } from "../../db/figures/index.ts";
import { figureDatabase } from "./figureDatabase.ts";

type Database = ReturnType<typeof figureDatabase>["database"];

function evaluate(database: Database, id: string, asOf = "2021-10") {
  const figure = figureOf(id);
  if (!figure) throw new Error(id);
  return evaluateFigure(database, figure, asOf);
}

describe("养护投入资金", () => {
  const work = { 年度: "2021", 乡镇: "大庄乡", 路线名称: "石箐线", 养护类型: "小修保养", 投入资金: "12.5" };

  it("takes work begun by the end of the period, and work without a date", () => {
    const { database, add, remove } = figureDatabase();
    expect(evaluate(database, "农村路.养护投入资金")).toMatchObject({ value: "0", records: 0 });
    add("maintenance", work);
    add("maintenance", { ...work, 开工日期: "2021-10-31" });
    add("maintenance", { ...work, 开工日期: "2021-11-01" });
    add("maintenance", { ...work, 年度: "2020" });
    remove("maintenance", add("maintenance", work));
    expect(evaluate(database, "农村路.养护投入资金")).toMatchObject({ value: "25", text: "25", records: 2 });
    expect(evaluate(database, "农村路.养护投入资金", "2021-09")).toMatchObject({ value: "12.5", records: 1 });
    expect(evaluate(database, "农村路.养护投入资金", "2021-11")).toMatchObject({ value: "37.5", records: 3 });
  });

  it("counts 日常养护, 小修保养 and 水毁修复 as 小修水毁", () => {
    const { database, add } = figureDatabase();
    for (const 养护类型 of ["日常养护", "小修保养", "水毁修复", "预防性养护", "中修", "大修"])
      add("maintenance", { ...work, 养护类型 });
    expect(evaluate(database, "农村路.小修水毁投入资金")).toMatchObject({ value: "37.5", records: 3 });
    expect(evaluate(database, "农村路.养护投入资金")).toMatchObject({ value: "75", records: 6 });
  });
});

describe("示范创建", () => {
  it("lists honours of the period with their fields", () => {
    const { database, add } = figureDatabase();
    const honour = { 名称: "四好农村路示范县（区）", 类别: "四好农村路示范县（区）", 级别: "省级" };
    add("honours", { ...honour, 命名日期: "2021-01-01" });
    add("honours", { ...honour, 命名日期: "2020-12-31" });
    add("honours", { ...honour, 命名日期: "2021-11-01" });
    expect(evaluate(database, "农村路.示范创建")).toMatchObject({
      value: null,
      text: "四好农村路示范县（区）",
      items: [{ ...honour, 命名日期: "2021-01-01" }],
      records: 1,
      note: null,
    });
    expect(evaluate(database, "农村路.示范创建", "2019-10")).toMatchObject({
      value: null,
      text: "—",
      items: [],
      records: 0,
      note: null,
    });
  });
});

describe("危桥改造", () => {
  const bridge = { 年度: "2021", 桥梁名称: "大坡桥", 乡镇: "月望乡", 开工日期: "2021-03-01", 计划完工: "2021-12" };

  it("lists bridges in the official township order with their state in the month", () => {
    const { database, add } = figureDatabase();
    add("bridges", bridge, {
      "2021-09": { 完成投资: "10", 形象进度: "45.5", 状态: "在建" },
      "2021-11": { 形象进度: "100", 状态: "完工" },
    });
    add("bridges", { 年度: "2021", 桥梁名称: "下田桥", 乡镇: "通泉街道" });
    expect(evaluate(database, "农村路.危桥改造").items).toEqual([
      {
        桥梁名称: "下田桥",
        乡镇: "通泉街道",
        开工日期: null,
        计划完工: null,
        完工日期: null,
        状态: "未开工",
        形象进度: "0",
      },
      {
        桥梁名称: "大坡桥",
        乡镇: "月望乡",
        开工日期: "2021-03-01",
        计划完工: "2021-12",
        完工日期: null,
        状态: "在建",
        形象进度: "45.5",
      },
    ]);
    expect(evaluate(database, "农村路.危桥改造").text).toBe("下田桥、大坡桥");
    expect(evaluate(database, "农村路.危桥改造数")).toMatchObject({ value: "2", text: "2", records: 2 });
    expect(evaluate(database, "农村路.危桥完工数")).toMatchObject({ value: "0", records: 0 });
    expect(evaluate(database, "农村路.危桥完工数", "2021-11")).toMatchObject({ value: "1", records: 1 });
  });
});

describe("安防工程", () => {
  it("sums plan and done, 0 done before the first month", () => {
    const { database, add, remove } = figureDatabase();
    const works = { 年度: "2021", 项目名称: "村道安防", 乡镇: "大庄乡", 处治里程: "12.345" };
    add("safety-works", works, { "2021-06": { 完成里程: "2.001", 状态: "在建" } });
    remove("safety-works", add("safety-works", works));
    expect(evaluate(database, "农村路.安防计划里程")).toMatchObject({ value: "12.345", records: 1 });
    expect(evaluate(database, "农村路.安防完成里程")).toMatchObject({ value: "2.001", records: 1 });
    expect(evaluate(database, "农村路.安防完成里程", "2021-05")).toMatchObject({ value: "0", records: 1 });
    expect(evaluate(database, "农村路.安防项目数").value).toBe("1");
  });
});

describe("升级改造", () => {
  const upgrade = { 项目名称: "龙家冲双线三级公路", 原技术等级: "四级", 拟改技术等级: "三级", 里程: "24.727" };
  const names = (database: Database, asOf?: string) =>
    evaluate(database, "农村路.升级改造", asOf).items?.map((item) => item.项目名称);

  it("leaves out what was 完工 before the year, by its date or, without one, by its last stage before the year", () => {
    const { database, add } = figureDatabase();
    add("upgrades", { ...upgrade, 项目名称: "去年完工" }, { "2020-12": { 阶段: "完工" } });
    add("upgrades", { ...upgrade, 项目名称: "去年有日期", 完工日期: "2020-12-31" });
    add("upgrades", { ...upgrade, 项目名称: "今年完工", 完工日期: "2021-01-01" }, { "2021-01": { 阶段: "完工" } });
    add(
      "upgrades",
      { ...upgrade, 项目名称: "今年完工无日期" },
      { "2020-12": { 阶段: "在建" }, "2021-03": { 阶段: "完工" } },
    );
    add(
      "upgrades",
      { ...upgrade, 项目名称: "更正为在建" },
      { "2020-10": { 阶段: "完工" }, "2020-12": { 阶段: "在建" } },
    );
    expect(names(database)).toEqual(["今年完工", "今年完工无日期", "更正为在建"]);
    expect(names(database, "2020-12")).toEqual(["去年完工", "去年有日期", "今年完工", "今年完工无日期", "更正为在建"]);
  });

  it("gives stage and investment of the month, 未报进度 and no investment without any", () => {
    const { database, add } = figureDatabase();
    add("upgrades", upgrade, { "2021-06": { 阶段: "施工图设计", 完成投资: "35.5" } });
    expect(evaluate(database, "农村路.升级改造").items).toEqual([{ ...upgrade, 阶段: "施工图设计", 完成投资: "35.5" }]);
    expect(evaluate(database, "农村路.升级改造", "2021-05").items).toEqual([
      { ...upgrade, 阶段: "未报进度", 完成投资: null },
    ]);
  });
});
