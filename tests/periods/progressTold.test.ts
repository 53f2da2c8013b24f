import { describe, expect, it } from "vitest";
import { namedFigure, progressTold } from "../../db/figures/index.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { type FigureDatabase, figureDatabase } from "../figures/figureDatabase.ts";

const MONTH = "2021-10";
const task = { 年度: "2021", 建设类型: "窄路加宽", 计划里程: "2" };

function roads(): FigureDatabase {
  const all = figureDatabase();
  const add = (
    乡镇: string,
    路线名称: string,
    dates: Record<string, string>,
    months: Record<string, Record<string, string>> = {},
  ) => all.add("road-works", { ...task, 乡镇, 路线名称, ...dates }, months);
  add("大庄乡", "甲", { 开工日期: "2021-03-05" });
  add("通泉街道", "乙", { 开工日期: "2021-03-05" });
  add("大庄乡", "丙", { 开工日期: "2021-03-06" });
  add("大庄乡", "丁", {}, { "2021-08": { 状态: "在建", 完成里程: "1" } });
  add("通泉街道", "戊", {}, { "2021-08": { 状态: "在建", 完成里程: "1" } });
  add("通泉街道", "己", {}, { "2021-09": { 状态: "在建" }, "2021-11": { 状态: "完工" } });
  // Finished by the month it was last told of, and told of in the month: nothing is carried.
  add("通泉街道", "庚", { 完工日期: "2021-08-31" }, { "2021-08": { 状态: "完工", 完成里程: "2" } });
  add("通泉街道", "辛", {}, { "2021-10": { 状态: "在建", 完成里程: "1" } });
  return all;
}

describe("what a table says of the progress it shows", () => {
  it("names the townships that did not tell, in their order, and counts what is carried by its month", () => {
    expect(progressTold(roads().database, namedFigure("农村路.建设任务条数"), MONTH)).toEqual([
      "未报进度：通泉街道1条、大庄乡2条。",
      "1条沿用9月进度，2条沿用8月进度。",
    ]);
  });

  it("tells of work that went on after the month it was last told of, though its date says it is over now", () => {
    const all = figureDatabase();
    all.add(
      "road-works",
      { ...task, 乡镇: "大庄乡", 路线名称: "甲", 完工日期: "2021-09-20" },
      { "2021-08": { 状态: "在建", 完成里程: "1" } },
    );
    expect(progressTold(all.database, namedFigure("农村路.建设任务条数"), MONTH)).toEqual(["1条沿用8月进度。"]);
  });

  it("does not call a month marked 无变化 carried", () => {
    const all = figureDatabase();
    const id = all.add(
      "road-works",
      { ...task, 乡镇: "大庄乡", 路线名称: "甲" },
      { "2020-12": { 状态: "在建", 完成里程: "1" } },
    );
    expect(progressTold(all.database, namedFigure("农村路.建设任务条数"), MONTH)).toEqual(["1条沿用2020年12月进度。"]);
    all.mark("road-works", MONTH, id);
    expect(progressTold(all.database, namedFigure("农村路.建设任务条数"), MONTH)).toEqual([]);
  });

  it("stands below the tables of works, and by its task in 综合01", () => {
    const all = roads();
    expect(buildTable(all, "农路01", MONTH).notes).toEqual(
      expect.arrayContaining(["未报进度：通泉街道1条、大庄乡2条。", "1条沿用9月进度，2条沿用8月进度。"]),
    );
    expect(buildTable(all, "综合01", MONTH).notes).toContain(
      "农村公路建设：3条未报进度。未报进度：通泉街道1条、大庄乡2条。1条沿用9月进度，2条沿用8月进度。",
    );
  });

  it.each([
    ["农路02", "road-works", { ...task, 建设类型: "自然村通硬化路", 乡镇: "大庄乡", 路线名称: "甲", 自然村: "甲村" }],
    ["农路04", "bridges", { 年度: "2021", 乡镇: "大庄乡", 桥梁名称: "甲桥" }],
    ["农路05", "safety-works", { 年度: "2021", 乡镇: "大庄乡", 项目名称: "甲", 处治里程: "2" }],
    ["农路06", "upgrades", { 项目名称: "甲" }],
    ["党建02", "livelihood-projects", { 年度: "2021", 项目名称: "甲" }],
    ["交统05", "expressways", { 项目名称: "甲高速" }],
    ["交统07", "land-acquisition", { 工程: "甲高速", 乡镇: "大庄乡", 类型: "征地", 应征面积: "9" }],
  ])("is asked of %s", (table, ledger, values) => {
    const all = figureDatabase();
    all.add(ledger, values, { "2021-08": {} });
    const word = ledger === "road-works" ? "条" : ledger === "bridges" ? "座" : "项";
    expect(buildTable(all, table, MONTH).notes).toContain(`1${word}沿用8月进度。`);
  });
});
