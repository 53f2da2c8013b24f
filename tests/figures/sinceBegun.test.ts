import { describe, expect, it } from "vitest";
import { evaluateFiguresBy, explainFigure, monthsUpTo, namedFigure, PROJECT } from "../../db/figures/index.ts";
import { monthsSinceSql, reportsOfProjects } from "../../db/figures/sinceBegunSql.ts";
import { evaluateIn } from "./evaluateIn.ts";
import { type FigureDatabase, figureDatabase } from "./figureDatabase.ts";

const SINCE = "固投.自开工累计投资";
const SPENT = "高速.累计完成投资合计";

const old = { 项目名称: "老路", 项目类别: "农村公路", 总投资: "1000", 入库状态: "在建", 入库日期: "2018-05-01" };

/** A book whose 投资月报 begin in 2021-01, every month reported. */
function book(): FigureDatabase {
  const all = figureDatabase();
  all.add("projects", { ...old, 项目名称: "首路", 入库日期: "2021-01" });
  report(all, "首路", "2021-01", "10");
  for (const month of monthsUpTo("2021-11").slice(1)) all.mark("investment-monthly", month);
  return all;
}

function report(all: FigureDatabase, 项目: string, 月份: string, 本月完成投资: string): string {
  return all.add("investment-monthly", { 项目, 月份, 本月完成投资 });
}

function byProject(all: FigureDatabase, asOf = "2021-10"): Record<string, string | null> {
  const groups = evaluateFiguresBy(all.database, [namedFigure(SINCE)], asOf, PROJECT);
  return Object.fromEntries([...groups].map(([name, results]) => [name, results.get(SINCE)?.value ?? null]));
}

describe("自开工累计 of a project", () => {
  it("is its 期初 and the months after 期初截至月, to the last 分", () => {
    const all = book();
    all.add("projects", { ...old, 项目代码: "2018-1", 期初累计完成投资: "500.000001", 期初截至月: "2021-02" });
    // Already in the 期初: not counted twice.
    report(all, "老路", "2021-02", "7");
    report(all, "老路", "2021-03", "0.000002");
    report(all, "2018-1", "2021-10", "3");
    report(all, "老路", "2021-11", "90");
    expect(byProject(all)).toEqual({ 首路: "10", 老路: "503.000003" });
    expect(evaluateIn(all, SINCE)).toMatchObject({ value: "513.000003", text: "513", records: 4, note: null });
    expect(byProject(all, "2021-02")).toEqual({ 首路: "10", 老路: "500.000001" });
  });

  it("begins at 0 only where the project was entered in or after the first month of the book's reports", () => {
    const all = book();
    all.add("projects", old);
    report(all, "老路", "2021-03", "5");
    all.add("projects", { ...old, 项目名称: "新路", 入库日期: "2021-04-01" });
    report(all, "新路", "2021-04", "2");
    expect(byProject(all)).toEqual({ 首路: "10", 新路: "2", 老路: null });
    expect(evaluateIn(all, SINCE)).toMatchObject({
      value: null,
      text: "—",
      note: "1个项目未填期初，自开工累计不计算。",
    });
    expect(evaluateIn(all, "固投.占总投资比例")).toMatchObject({
      value: null,
      note: "1个项目未填期初，自开工累计不计算。",
    });
  });

  it("takes a month marked 本月无数据 for a month of the book, and a later month for none", () => {
    const all = book();
    all.add("projects", { ...old, 项目名称: "早入库", 入库日期: "2020-12-31" });
    report(all, "早入库", "2021-02", "5");
    expect(byProject(all)).toMatchObject({ 早入库: null });
    all.mark("investment-monthly", "2020-12");
    expect(byProject(all)).toMatchObject({ 早入库: "5" });
  });

  it("is unknown without a day of entry, and for one that lies after the month", () => {
    const all = book();
    all.add("projects", { ...old, 项目名称: "未入库", 入库状态: "储备", 入库日期: "" });
    report(all, "未入库", "2021-03", "1");
    all.add("projects", { ...old, 项目名称: "后入库", 入库日期: "2021-11-01" });
    report(all, "后入库", "2021-03", "1");
    expect(byProject(all)).toMatchObject({ 未入库: null, 后入库: null });
    expect(evaluateIn(all, SINCE).note).toBe("2个项目未填期初，自开工累计不计算。");
    expect(byProject(all, "2021-11")).toMatchObject({ 未入库: null, 后入库: "1" });
  });

  it.each([
    ["before its 期初截至月", { 期初累计完成投资: "1", 期初截至月: "2021-11" }, "的期初截至月晚于本期"],
    ["with half of its 期初", { 期初累计完成投资: "1", 入库日期: "2021-03-01" }, "期初未填全"],
    ["with the other half", { 期初截至月: "2020-12", 入库日期: "2021-03-01" }, "期初未填全"],
  ])("is unknown %s, and says so", (_, opening, why) => {
    const all = book();
    all.add("projects", { ...old, ...opening });
    report(all, "老路", "2021-03", "1");
    expect(byProject(all)).toEqual({ 首路: "10", 老路: null });
    expect(evaluateIn(all, SINCE)).toMatchObject({ value: null, note: `1个项目${why}，自开工累计不计算。` });
  });

  it("is unknown where a report's word is that of two projects, and where it is in no 项目库", () => {
    const all = book();
    for (const code of ["1", "2"]) all.add("projects", { ...old, 项目代码: code, 入库日期: "2021-02-01" });
    report(all, "老路", "2021-03", "1");
    expect(evaluateIn(all, SINCE).note).toBe(
      "2个项目与其他项目同名或同代码，分不清是哪个项目的月报，自开工累计不计算。",
    );
    const other = book();
    report(other, "谁也不是", "2021-03", "1");
    expect(evaluateIn(other, SINCE)).toMatchObject({
      value: null,
      note: "有 1 条月报的项目不在项目库中，自开工累计不计算。",
    });
    expect(byProject(other)).toEqual({ 首路: "10", 谁也不是: null });
  });

  it("tells two projects of one name apart by their codes", () => {
    const all = book();
    for (const code of ["1", "2"]) all.add("projects", { ...old, 项目代码: code, 入库日期: "2021-02-01" });
    report(all, "1", "2021-03", "1");
    report(all, "2", "2021-03", "2");
    expect(evaluateIn(all, SINCE).value).toBe("13");
  });

  it("is explained by the 期初, the reports, and both sums", () => {
    const all = book();
    all.add("projects", { ...old, 期初累计完成投资: "500", 期初截至月: "2020-12" });
    report(all, "老路", "2021-09", "0");
    report(all, "老路", "2021-10", "3");
    const explained = explainFigure(all.database, SINCE, "2021-10", { page: 1, pageSize: 10 });
    expect(explained.records.map(({ ledger, contribution }) => [ledger, contribution])).toEqual([
      ["projects", "500"],
      ["investment-monthly", "10"],
      ["investment-monthly", "3"],
      ["investment-monthly", "0"],
    ]);
    expect(explained.inputs.map(({ name, text }) => [name, text])).toEqual([
      ["期初累计投资", "500"],
      ["期初后完成投资", "13"],
    ]);
    expect(explained.lastMonth?.value).toBe("510");
    expect(explained.changed).toHaveLength(1);
  });
});

describe("one 累计完成投资 for an expressway", () => {
  const highway = { ...old, 项目名称: "马宣高速", 项目类别: "高速公路", 总投资: "300000" };
  const section = { 项目名称: "马宣高速", 全长: "3" };
  const told = { "2021-10": { 状态: "在建", 累计完成投资: "1.5" } };
  const opened = { 期初累计完成投资: "10000", 期初截至月: "2020-12" };

  function spentOf(all: FigureDatabase, list = "高速.项目"): unknown[] {
    return (evaluateIn(all, list).items ?? []).map((item) => item.累计完成投资);
  }

  it("is 自开工累计 of its project, where that is known, wherever the project is named", () => {
    for (const named of [section, { ...section, 项目名称: "另一名", 项目: "马宣高速" }]) {
      const all = book();
      all.add("projects", { ...highway, ...opened });
      all.add("expressways", named, told);
      report(all, "马宣高速", "2021-09", "0.5");
      expect(spentOf(all)).toEqual(["1.00005"]);
      expect(spentOf(all, "高速.建设进度")).toEqual(["1.00005"]);
      expect(evaluateIn(all, SPENT)).toMatchObject({ value: "1.00005", note: null });
      expect(byProject(all)).toMatchObject({ 马宣高速: "10000.5" });
    }
  });

  it("is as reported where that is unknown, and says why", () => {
    const all = book();
    all.add("projects", highway);
    all.add("expressways", section, told);
    all.add("expressways", { 项目名称: "过境高速", 全长: "3" }, told);
    report(all, "马宣高速", "2021-09", "0.5");
    expect(spentOf(all)).toEqual(["1.5", "1.5"]);
    expect(evaluateIn(all, SPENT)).toMatchObject({
      value: "3",
      note: "1个路段所属项目未填期初，按上报的累计完成投资计。",
    });
    expect(byProject(all)).toMatchObject({ 马宣高速: null });
  });

  it("stands in the total only where a project has several 路段", () => {
    const all = book();
    all.add("projects", { ...highway, ...opened });
    all.add("expressways", { ...section, 路段: "东" }, told);
    all.add("expressways", { ...section, 路段: "西" }, told);
    report(all, "马宣高速", "2021-09", "5000");
    expect(spentOf(all)).toEqual(["1.5", "1.5"]);
    expect(evaluateIn(all, SPENT)).toMatchObject({
      value: "1.5",
      note: "2个路段与其他路段同属一个项目，合计按项目自开工累计计，各路段为上报数。",
    });
  });

  it("has its 期初 from its 路段 where the 项目库 has none, and from no half of them", () => {
    const all = book();
    all.add("projects", highway);
    all.add("expressways", { ...section, 路段: "东", 期初累计完成投资: "1", 期初截至月: "2020-12" }, told);
    const west = all.add("expressways", { ...section, 路段: "西" }, told);
    report(all, "马宣高速", "2021-09", "0.5");
    expect(byProject(all)).toMatchObject({ 马宣高速: null });
    expect(evaluateIn(all, SINCE).note).toBe("1个项目期初未填全，自开工累计不计算。");
    all.remove("expressways", west);
    all.add("expressways", { ...section, 路段: "西", 期初累计完成投资: "0.5", 期初截至月: "2020-12" }, told);
    expect(byProject(all)).toMatchObject({ 马宣高速: "15000.5" });
    expect(evaluateIn(all, SPENT).value).toBe("1.50005");
  });

  it("belongs to no project where two are of its name", () => {
    const all = book();
    for (const code of ["1", "2"]) all.add("projects", { ...highway, ...opened, 项目代码: code });
    all.add("expressways", section, told);
    expect(spentOf(all)).toEqual(["1.5"]);
    expect(evaluateIn(all, SPENT)).toMatchObject({ value: "1.5", note: null });
  });

  it("is known although nobody told of the work, and 未报 where neither is", () => {
    const all = book();
    all.add("projects", { ...highway, ...opened });
    all.add("expressways", { ...section, 开工日期: "2019-03-01" });
    expect(evaluateIn(all, SPENT)).toMatchObject({ value: "1" });
    all.add("expressways", { 项目名称: "过境高速", 全长: "3", 开工日期: "2019-03-01" });
    expect(evaluateIn(all, SPENT)).toMatchObject({ value: "1", note: "1项未报进度。" });
    const none = figureDatabase();
    none.add("expressways", { 项目名称: "过境高速", 全长: "3", 开工日期: "2019-03-01" });
    expect(evaluateIn(none, SPENT)).toMatchObject({ value: null, text: "未报" });
    expect(evaluateIn(figureDatabase(), SPENT)).toMatchObject({ value: "0", note: null });
  });
});

describe("the reports of a project", () => {
  it("are found by its name, and not among those of all others for every project anew", () => {
    const { database } = figureDatabase();
    const plan = (what: string): string =>
      database
        .prepare<[Record<string, string>], { detail: string }>(`EXPLAIN QUERY PLAN SELECT ${what} FROM projects q`)
        .all({ asOf: "2021-10" })
        .map(({ detail }) => detail)
        .join("\n");
    const byName = /SEARCH m USING INDEX investment_monthly_by_项目/;
    expect(plan(monthsSinceSql)).toMatch(byName);
    expect(plan(`COUNT(*) FILTER (WHERE q.id IN ${reportsOfProjects("m.月份 <= :asOf")})`)).toMatch(byName);
  });
});
