import { describe, expect, it } from "vitest";
import { runRules } from "../../db/checks/index.ts";
import { evaluateFigure, evaluateFiguresBy, namedFigure, TOWNSHIP } from "../../db/figures/index.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { type FigureDatabase, figureDatabase } from "../figures/figureDatabase.ts";

const MONTH = "2021-06";
const task = { 年度: "2021", 建设类型: "窄路加宽", 计划里程: "2" };

/** Four roads of one township: done, under way, not begun, and begun without anybody telling how far it is. */
function fourRoads(): FigureDatabase {
  const all = figureDatabase();
  const add = (name: string, dates: Record<string, string>, months: Record<string, Record<string, string>> = {}) =>
    all.add("road-works", { ...task, 乡镇: "大庄乡", 路线名称: name, ...dates }, months);
  add("甲", { 开工日期: "2021-01-05" }, { "2021-05": { 状态: "完工", 完成里程: "2" } });
  add("乙", { 开工日期: "2021-02-05" }, { "2021-06": { 状态: "在建", 完成里程: "0.5" } });
  add("丙", {});
  add("丁", { 开工日期: "2021-03-05" }, { "2021-07": { 状态: "在建", 完成里程: "1.5" } });
  return all;
}

const value = ({ database }: FigureDatabase, id: string, asOf = MONTH) =>
  evaluateFigure(database, namedFigure(id), asOf);

describe("work that has begun and that nobody has reported on", () => {
  it("is neither 未开工 nor 0: counted apart, and the four states make up the whole", () => {
    using all = closing(fourRoads());
    const counts = ["建设完成条数", "建设在建条数", "建设未开工条数", "建设未报进度条数"].map(
      (name) => value(all, `农村路.${name}`).value,
    );
    expect(counts).toEqual(["1", "1", "1", "1"]);
    expect(value(all, "农村路.建设未报进度里程").value).toBe("2");
    expect(runRules(all.database, MONTH).filter(({ rule }) => rule === "指标相互核对")).toEqual([]);
  });

  it("is counted of bridges and of safety works as well", () => {
    using all = closing(figureDatabase());
    for (const [name, begun] of Object.entries({ 甲: "2021-05", 乙: "2021-07", 丙: "" })) {
      all.add("bridges", { 年度: "2021", 乡镇: "大庄乡", 桥梁名称: name, 开工日期: begun });
      all.add("safety-works", { 年度: "2021", 乡镇: "大庄乡", 项目名称: name, 处治里程: "2", 开工日期: begun });
    }
    expect(["危桥未报进度数", "安防未报进度数"].map((name) => value(all, `农村路.${name}`).value)).toEqual(["1", "1"]);
  });

  it("is left out of what is done, of the whole plan, and said", () => {
    using all = closing(fourRoads());
    expect(value(all, "农村路.建设完成里程")).toMatchObject({ value: "2.5", note: "1条未报进度。" });
    expect(value(all, "农村路.建设里程完成率")).toMatchObject({ value: "31.25", note: "1条未报进度。" });
    // In July it is reported.
    expect(value(all, "农村路.建设完成里程", "2021-07")).toMatchObject({ value: "4", note: null });
  });

  it("is 未报 where nothing else is reported, and 0 where nothing has begun", () => {
    using all = closing(figureDatabase());
    all.add("road-works", { ...task, 乡镇: "大庄乡", 路线名称: "丁", 开工日期: "2021-03-05" });
    all.add("road-works", { ...task, 乡镇: "月望乡", 路线名称: "丙", 开工日期: "2021-08-01" });
    const ids = ["农村路.建设完成里程", "农村路.建设里程完成率"].map(namedFigure);
    const groups = evaluateFiguresBy(all.database, ids, MONTH, TOWNSHIP);
    const told = (township: string) => ids.map(({ id }) => groups.get(township)?.get(id)?.text);
    expect(told("大庄乡")).toEqual(["未报", "—"]);
    expect(told("月望乡")).toEqual(["0", "0.0"]);
    // Work not begun beside it is no report.
    all.add("road-works", { ...task, 乡镇: "大庄乡", 路线名称: "丙" });
    expect(value(all, "农村路.建设完成里程")).toMatchObject({ value: null, text: "未报" });
  });

  it("has columns of its own in 农路01 only where there is any, and a note; 综合01 says 未报", () => {
    using all = closing(fourRoads());
    const headers = (asOf: string) =>
      buildTable(all, "农路01", asOf)
        .header.flat()
        .map(({ text }) => text);
    expect(headers(MONTH).join()).toContain("未报进度");
    expect(headers("2021-07").join()).not.toContain("未报进度");
    expect(buildTable(all, "农路01", MONTH).notes).toContain("1条未报进度。");

    using alone = closing(figureDatabase());
    alone.add("road-works", { ...task, 乡镇: "大庄乡", 路线名称: "丁", 开工日期: "2021-03-05" });
    const line = buildTable(alone, "综合01", MONTH).rows.find(({ cells }) => cells[1]?.text === "农村公路建设");
    expect(line?.cells.slice(3, 6).map(({ text }) => text)).toEqual(["2.000", "未报", "—"]);
    expect(buildTable(alone, "综合01", MONTH).notes).toContain("农村公路建设：1条未报进度。未报进度：大庄乡1条。");
  });

  it("makes nobody say that no bridge is done, where none is reported", () => {
    using all = closing(figureDatabase());
    all.add("bridges", { 年度: "2021", 桥梁名称: "白村桥", 乡镇: "大庄乡", 开工日期: "2021-02-01" });
    const done = { value: null, text: "未报", note: "1座未报进度。" };
    expect(value(all, "农村路.危桥完工数")).toMatchObject(done);
    expect(value(all, "农村路.危桥完工率")).toMatchObject({ value: null, text: "—" });
    all.add("bridges", { 年度: "2021", 桥梁名称: "河边桥", 乡镇: "大庄乡" }, { "2021-06": { 状态: "在建" } });
    expect(value(all, "农村路.危桥完工数")).toMatchObject({ value: "0", note: done.note });
  });

  it("is a piece of land without any progress, since no date says that it has not begun", () => {
    using all = closing(figureDatabase());
    all.add("land-acquisition", { 工程: "甲", 乡镇: "大庄乡", 类型: "征地", 事项: "一", 应征面积: "10" });
    expect(value(all, "征迁.已征面积")).toMatchObject({ value: null, text: "未报", note: "1项未报进度。" });
  });

  it("is 完工 by its date without a number of what is done", () => {
    using all = closing(figureDatabase());
    all.add("road-works", { ...task, 乡镇: "大庄乡", 路线名称: "戊", 完工日期: "2021-05" });
    expect(value(all, "农村路.建设完成条数").value).toBe("1");
    const note = "1条已完工而没有报过完成数，未计入。";
    expect(value(all, "农村路.建设完成里程")).toMatchObject({ value: null, text: "—", note });
    // Beside work that is told of, it is left out of the sum, and said.
    all.add(
      "road-works",
      { ...task, 乡镇: "大庄乡", 路线名称: "己" },
      { "2021-06": { 状态: "在建", 完成里程: "0.5" } },
    );
    expect(value(all, "农村路.建设完成里程")).toMatchObject({ value: "0.5", note });
  });
});

function closing(all: FigureDatabase): FigureDatabase & Disposable {
  return { ...all, [Symbol.dispose]: () => all.database.close() };
}
