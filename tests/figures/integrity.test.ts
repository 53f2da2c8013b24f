import { describe, expect, it } from "vitest";
import { evaluateFiguresBy, namedFigure, QUARTER } from "../../db/figures/index.ts";
import { evaluateIn } from "./evaluateIn.ts";
import { figureDatabase } from "./figureDatabase.ts";

describe("廉政党课次数", () => {
  it("counts lessons whoever gave them", () => {
    const all = figureDatabase();
    const lesson = { 日期: "2021-10-31", 类型: "廉政党课" };
    for (const 主讲人类别 of ["局主要领导", "班子成员", "其他"]) all.add("integrity-events", { ...lesson, 主讲人类别 });
    all.add("integrity-events", { ...lesson, 类型: "典型案例通报" });
    all.add("integrity-events", { ...lesson, 日期: "2021-11-01", 主讲人类别: "其他" });
    all.remove("integrity-events", all.add("integrity-events", { ...lesson, 主讲人类别: "其他" }));
    expect(evaluateIn(all, "廉政.廉政党课次数")).toMatchObject({ value: "3", records: 3 });
    expect(evaluateIn(all, "廉政.主要领导党课次数").value).toBe("1");
  });
});

describe("责任书份数", () => {
  const pledge = { 年度: "2021", 层级: "局与支部", 支部: "机关支部", 份数: "1" };

  it("adds up the year's pledges of one level", () => {
    const all = figureDatabase();
    all.add("pledges", pledge);
    all.add("pledges", { ...pledge, 支部: "运政支部", 份数: "2" });
    all.add("pledges", { ...pledge, 层级: "支部与党员", 份数: "15" });
    all.add("pledges", { ...pledge, 年度: "2020" });
    all.remove("pledges", all.add("pledges", pledge));
    expect(evaluateIn(all, "廉政.局支部责任书份数")).toMatchObject({ value: "3", records: 2 });
    expect(evaluateIn(all, "廉政.支部党员责任书份数")).toMatchObject({ value: "15", records: 1 });
  });

  it("belongs to the quarter it was signed in, to none where that is not known or lies in another year", () => {
    const all = figureDatabase();
    for (const 签订日期 of ["2021-03-31", "2021-04-01", "2020-12-28", ""]) all.add("pledges", { ...pledge, 签订日期 });
    const quarters = evaluateFiguresBy(all.database, [namedFigure("廉政.局支部责任书份数")], "2021-10", QUARTER);
    expect([...quarters].map(([of, results]) => [of, results.get("廉政.局支部责任书份数")?.value])).toEqual([
      ["1", "1"],
      ["2", "1"],
      ["", "2"],
    ]);
  });
});
