import { describe, expect, it } from "vitest";
import { missingReports } from "../../db/checks/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";

function road(township: string, name: string): Record<string, string> {
  return { 年度: "2021", 乡镇: township, 路线名称: name, 建设类型: "窄路加宽", 计划里程: "2" };
}

describe("missingReports", () => {
  it("names the townships that owe the month's report, in the official order, ledger by ledger", () => {
    const { database, add } = figureDatabase();
    add("road-works", road("月望乡", "甲"), { "2021-09": { 状态: "在建" } });
    add("road-works", road("通泉街道", "乙"));
    add("road-works", road("大庄乡", "丙"), { "2021-10": { 状态: "在建" } });
    add("road-works", road("大庄乡", "丁"));
    add("bridges", { 年度: "2021", 桥梁名称: "清水桥", 乡镇: "大庄乡" });
    expect(missingReports(database, "2021-10")).toEqual([
      // One of the two roads of 大庄乡 is not told of.
      { ledger: "road-works", expected: 3, missing: ["通泉街道", "大庄乡", "月望乡"] },
      { ledger: "bridges", expected: 1, missing: ["大庄乡"] },
    ]);
    // Another month, another year: who owes what follows the month.
    expect(missingReports(database, "2021-09")[0]).toEqual({
      ledger: "road-works",
      expected: 3,
      missing: ["通泉街道", "大庄乡"],
    });
    expect(missingReports(database, "2022-01")).toEqual([]);
  });

  it("asks nothing more of a township whose works were all finished before the month", () => {
    const { database, add, remove } = figureDatabase();
    add("road-works", road("大庄乡", "甲"), { "2021-08": { 状态: "完工" } });
    expect(missingReports(database, "2021-08")).toEqual([{ ledger: "road-works", expected: 1, missing: [] }]);
    expect(missingReports(database, "2021-09")).toEqual([]);
    remove("road-works", add("road-works", road("马鸣乡", "乙")));
    expect(missingReports(database, "2021-09")).toEqual([]);
    // 征地拆迁 has no state: it is owed until what was found is solved.
    add("land-acquisition", { 工程: "某高速", 乡镇: "马鸣乡", 类型: "征地", 解决日期: "2021-09-01" });
    expect(missingReports(database, "2021-09")).toEqual([
      { ledger: "land-acquisition", expected: 1, missing: ["马鸣乡"] },
    ]);
    expect(missingReports(database, "2021-10")).toEqual([]);
    // So is land until all of it is bought.
    const land = { 工程: "某高速", 乡镇: "马鸣乡", 类型: "征地", 应征面积: "10" };
    add("land-acquisition", land, { "2021-10": { 已征面积: "4" }, "2021-11": { 已征面积: "10" } });
    expect(missingReports(database, "2021-10")).toMatchObject([{ missing: [] }]);
    expect(missingReports(database, "2021-12")).toEqual([]);
  });

  it("asks nothing more of work that was finished by its date, though its last progress does not say so", () => {
    const { database, add } = figureDatabase();
    add("road-works", { ...road("大庄乡", "甲"), 完工日期: "2021-08-31" }, { "2021-07": { 状态: "在建" } });
    expect(missingReports(database, "2021-08")).toMatchObject([{ missing: ["大庄乡"] }]);
    expect(missingReports(database, "2021-09")).toEqual([]);
  });
});
