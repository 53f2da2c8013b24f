import { describe, expect, it } from "vitest";
import { namedFigure } from "../../db/figures/namedFigure.ts";
import { readFacts } from "../../electron/tags/index.ts";
import { type FigureDatabase, figureDatabase } from "../figures/figureDatabase.ts";

function lacking(id: string, fill: (all: FigureDatabase) => void): boolean {
  const all = figureDatabase();
  fill(all);
  const figure = namedFigure(id);
  const facts = readFacts(all.database, [figure], "2021-06", {});
  const answer = facts.lacking(figure);
  all.database.close();
  return answer;
}

describe("whether anything is recorded from which a figure could be known", () => {
  const inspection = { 类别: "企业检查", 被检单位: "客运公司", 发现隐患: "1" };

  it("asks for accidents of a period whether its own inspections were recorded, not those of later or of other years", () => {
    const among = (日期: string) =>
      lacking("安全.责任事故数", ({ add }) => void add("inspections", { ...inspection, 日期 }));
    expect(among("2021-05-06")).toBe(false);
    expect(among("2021-07-06")).toBe(true);
    expect(among("2020-05-06")).toBe(true);
  });

  it("knows that nothing was approved or entered of what always stands, where nothing was", () => {
    const paper = { 工程: "绕城高速", 要件: "水土保持", 状态: "已上报" };
    expect(lacking("高速.要件批复数", ({ add }) => void add("preliminaries", paper))).toBe(false);
    expect(lacking("高速.要件批复数", () => {})).toBe(true);
    const project = { 项目名称: "东环线", 项目类别: "国省干线", 总投资: "7", 建设性质: "新建", 入库状态: "储备" };
    expect(lacking("固投.入库项目数", ({ add }) => void add("projects", project))).toBe(false);
  });
});
