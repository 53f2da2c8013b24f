import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaProgress } from "../../db/figures/areaProgress.ts";
import { yearTargets } from "../../db/figures/index.ts";
import { worstFirst } from "../../db/figures/worstFirst.ts";
import { fillText } from "../../electron/summary/fillText.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { type FigureDatabase, figureDatabase } from "../figures/figureDatabase.ts";

const MONTH = "2021-10";

/** What is set for the year, beside a task list of its own length. */
function withTask(target: string, planned: string, done: string): FigureDatabase {
  const all = figureDatabase();
  all.add("annual-targets", { 年度: "2021", 指标: "农村公路建设里程", 目标值: target, 单位: "公里" });
  all.add(
    "road-works",
    { 年度: "2021", 乡镇: "大庄乡", 路线名称: "甲", 建设类型: "窄路加宽", 计划里程: planned },
    { "2021-10": { 状态: "在建", 完成里程: done } },
  );
  return all;
}

const roads = ({ database }: FigureDatabase) =>
  areaProgress(database, MONTH)
    .areas.flatMap(({ lines }) => lines)
    .find(({ name }) => name === "农村公路建设");

/** Target, done and rate of a row of a table, found by a word of its cells. */
function row(all: FigureDatabase, table: string, word: string, columns: readonly number[]): (string | undefined)[] {
  const found = buildTable(all, table, MONTH).rows.find(({ cells }) => cells.some(({ text }) => text === word));
  return columns.map((column) => found?.cells[column]?.text);
}

describe("a task with a target of the year", () => {
  it("has one rate everywhere, and the task list beside it by its name", () => {
    const all = withTask("120", "208.4", "110");
    expect(roads(all)).toMatchObject({
      target: { text: "120" },
      done: { text: "110" },
      rate: { text: "91.7" },
      other: "任务清单208.4公里，占任务清单52.8％",
    });
    expect(row(all, "交统01", "农村公路建设里程", [4, 5, 6])).toEqual(["120.000", "110.000", "91.7"]);
    expect(row(all, "综合01", "农村公路建设", [3, 4, 5])).toEqual(["120.000", "110.000", "91.7"]);
    expect(buildTable(all, "综合01", MONTH).notes.join()).toContain("任务清单208.4公里，占任务清单52.8％");
    expect(buildTable(all, "农路01", MONTH).header.map(({ text }) => text)).toContain("里程占任务清单（％）");
    const said = fillText(all, { kind: "annual", asOf: MONTH }).blocks.map(({ spans }) =>
      spans.map(({ text }) => text).join(""),
    );
    expect(said.join("")).toContain("为年度目标120公里的91.7％（占任务清单52.8％）");
    expect(said.join("")).not.toContain("里程完成率");
  });

  it("is held against its list where no target was set", () => {
    const all = figureDatabase();
    all.add(
      "road-works",
      { 年度: "2021", 乡镇: "大庄乡", 路线名称: "甲", 建设类型: "窄路加宽", 计划里程: "4" },
      { "2021-10": { 状态: "在建", 完成里程: "1" } },
    );
    expect(roads(all)).toMatchObject({ target: { text: "4" }, rate: { text: "25.0" }, other: null });
    expect(buildTable(all, "农路01", MONTH).header.map(({ text }) => text)).toContain("里程完成率（％）");
  });

  it("agrees between 交统01, 综合01 and home, whatever is set and done", () => {
    const kilometres = fc.integer({ min: 1, max: 400_000 }).map((metres) => String(metres / 1000));
    fc.assert(
      fc.property(kilometres, kilometres, kilometres, (target, planned, done) => {
        const all = withTask(target, planned, done);
        const line = roads(all);
        const overview = row(all, "综合01", "农村公路建设", [3, 4, 5]);
        expect(overview).toEqual(row(all, "交统01", "农村公路建设里程", [4, 5, 6]));
        const [own] = yearTargets(all.database, MONTH);
        expect([own?.target, own?.done, own?.rate]).toEqual([line?.target.value, line?.done.value, line?.rate.value]);
        expect(Number(line?.rate.value)).toBeCloseTo((Number(done) * 100) / Number(target), 6);
        all.database.close();
      }),
      { numRuns: 12 },
    );
  });
});

describe("the list of the year's targets", () => {
  it("has every target, the one farthest behind first, and those of which nobody can tell last", () => {
    const all = withTask("120", "200", "60");
    const add = (指标: string, 目标值: string, 单位: string) =>
      all.add("annual-targets", { 年度: "2021", 指标, 目标值, 单位 });
    add("旅游公路", "3", "个");
    add("自然村通硬化路里程", "10", "公里");
    add("养护投入资金", "0.01", "亿元");
    all.add("maintenance", { 年度: "2021", 路线名称: "甲", 养护类型: "小修保养", 投入资金: "90", 状态: "在建" });
    const listed = worstFirst(yearTargets(all.database, MONTH));
    expect(listed.map(({ name, doneText, rateText }) => [name, doneText, rateText])).toEqual([
      ["自然村通硬化路里程", "0", "0.0"],
      ["农村公路建设里程", "60", "50.0"],
      ["养护投入资金", "0.01", "90.0"],
      ["旅游公路", "—", "—"],
    ]);
    // 综合01 has each of them, the bureau's own too.
    expect(row(all, "综合01", "旅游公路", [3, 4, 5])).toEqual(["3", "—", "—"]);
    expect(row(all, "综合01", "农村公路养护投入", [3, 4, 5])).toEqual(["100.00", "90.00", "90.0"]);
  });

  it("calls no length of a road done", () => {
    const all = figureDatabase();
    all.add("expressways", { 项目名称: "甲高速", 全长: "41" });
    const texts = buildTable(all, "综合01", MONTH).rows.map(({ cells }) => cells[1]?.text);
    expect(texts).toContain("要件批复数");
    expect(texts).not.toContain("全长合计");
  });
});
