import { describe, expect, it } from "vitest";
import { fillSummary } from "../../electron/summary/index.ts";
import { summaryDatabase } from "./summaryDatabase.ts";
import { summaryText } from "./summaryText.ts";

const MANY = 12;
const annual = { kind: "annual", asOf: "2021-10" } as const;

/** A year with a dozen of everything that a list of the text goes through. */
function crowded(late: boolean): ReturnType<typeof summaryDatabase> {
  const store = summaryDatabase();
  const state = (number: number): string => ["完工", "在建", "未开工"][number % 3] ?? "";
  for (let number = 10; number < 10 + MANY; number += 1) {
    const plan = { 年度: "2021", 计划完工: late ? "2021-09" : "2021-12" };
    const told = { "2021-10": { 状态: state(number) } };
    const name = `甲${number}`;
    store.add("bridges", { ...plan, 桥梁名称: `${name}桥`, 乡镇: "通泉街道", 计划投资: String(number) }, told);
    store.add("safety-works", { ...plan, 项目名称: `${name}安防`, 乡镇: "月望乡", 处治里程: String(number) }, told);
    store.add("livelihood-projects", { ...plan, 项目名称: `${name}工程`, 类别: "损毁道路修缮", 投入资金: "5" }, told);
    store.add("upgrades", { 项目名称: `${name}公路`, 里程: String(number) }, { "2021-10": { 阶段: "招标" } });
    store.add("expressways", { 项目名称: `${name}高速`, 全长: "3" }, { "2021-10": { 状态: "在建" } });
    store.add("honours", { 名称: `${name}村`, 类别: "美丽农村路", 级别: "市级", 命名日期: "2021-05-06" });
    store.add("milestones", { 工程: `${name}高速`, 日期: "2021-03-04", 事件: "主线建成" });
    store.add("documents", { 文件名称: `${name}办法`, 印发日期: "2021-06-07" });
    store.add("bus-changes", { 日期: "2021-05-06", 线路: `${name}路`, 事项: "线路调整" });
  }
  return store;
}

describe("a year with much of everything", () => {
  it.each([true, false])("names at most three of a list, gives totals and stays short (late: %s)", (late) => {
    const { document, model } = fillSummary(crowded(late), annual);
    const text = summaryText(document);
    for (const kind of ["桥", "安防", "公路", "村", "办法", "路"]) {
      const named = new Set(text.match(new RegExp(`甲\\d\\d${kind}`, "g")) ?? []);
      expect([kind, named.size <= 3]).toEqual([kind, true]);
    }
    // Expressways are few, and each is told of; projects stand in two chapters.
    for (const kind of ["高速", "工程"])
      expect(new Set(text.match(new RegExp(`甲\\d\\d${kind}`, "g")) ?? []).size).toBeLessThanOrEqual(9);
    expect(text).toContain("实施危桥改造14座，完工5座、在建5座、未开工4座。");
    expect(model.characters).toBeLessThanOrEqual(4200);
  });

  it("names the late ones, or else the largest", () => {
    expect(summaryText(fillSummary(crowded(true), annual).document)).toMatch(
      /已过计划完工时间尚未完工的有甲10桥、甲11桥、甲13桥等8座。/,
    );
    expect(summaryText(fillSummary(crowded(false), annual).document)).toMatch(
      /其中，通泉街道甲21桥计划12月底前完工，已完工；通泉街道甲20桥/,
    );
  });
});
