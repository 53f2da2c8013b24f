import { describe, expect, it } from "vitest";
import { monthsUpTo } from "../../db/figures/index.ts";
import { ORDINAL } from "../../electron/contract/ordinal.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { type FigureDatabase, figureDatabase } from "../figures/figureDatabase.ts";

const old = { 项目名称: "老路", 项目类别: "农村公路", 总投资: "1000", 入库状态: "在建", 入库日期: "2018-05-01" };
const highway = { ...old, 项目名称: "马宣高速", 项目类别: "高速公路", 总投资: "40000" };
const opened = { 期初累计完成投资: "10000", 期初截至月: "2020-12" };

/** Every month of 2021 up to 2021-10 reported, with 5 万元 in 2021-03. */
function book(...projects: Readonly<Record<string, string>>[]): FigureDatabase {
  const all = figureDatabase();
  for (const month of monthsUpTo("2021-10")) all.mark("investment-monthly", month);
  for (const project of projects) {
    all.add("projects", project);
    all.add("investment-monthly", { 项目: project.项目名称 ?? "", 月份: "2021-03", 本月完成投资: "5" });
  }
  return all;
}

function table({ database }: FigureDatabase, id: string, column: string, asOf = "2021-10") {
  const model = buildTable({ database }, id, asOf);
  const at = model.columns.findIndex(({ key }) => key === column);
  const name = model.columns[0]?.key === ORDINAL ? 1 : 0;
  const lines = model.rows.map(({ cells }) => [cells[name]?.text, cells[at]?.text] as const);
  return { lines: Object.fromEntries(lines), notes: model.notes, cells: model.rows.map(({ cells }) => cells[at]) };
}

describe("交统03", () => {
  it("shows 自开工累计 with the 期初, and — with the reason where there is none, in the totals too", () => {
    const { lines, notes, cells } = table(
      book({ ...old, ...opened }, { ...old, 项目名称: "货场" }, highway),
      "交统03",
      "固投.自开工累计投资",
    );
    expect(lines).toEqual({
      "合计（不含高速）": "—",
      高速公路合计: "—",
      马宣高速: "—",
      农村公路小计: "—",
      老路: "10005.00",
      货场: "—",
    });
    // No formula gives what is known for the whole.
    expect(cells[0]).toMatchObject({ value: null, formula: null });
    expect(notes).toContain("1个项目未填期初，自开工累计不计算。");
    expect(notes).toContain("自开工累计：货场、马宣高速未填期初。");
  });

  it("says of each total its own, and adds up where everything is known", () => {
    const all = book({ ...old, ...opened }, highway);
    const { lines, notes, cells } = table(all, "交统03", "固投.自开工累计投资");
    expect(lines).toMatchObject({ "合计（不含高速）": "10005.00", 高速公路合计: "—", 老路: "10005.00" });
    expect(notes).toContain("高速公路合计：1个项目未填期初，自开工累计不计算。");
    expect(notes.filter((note) => note.includes("不含高速"))).toEqual([]);
    expect(cells[0]?.formula).toMatchObject({ kind: "sum" });
    expect(table(all, "交统03", "固投.占总投资比例").lines).toMatchObject({ 老路: "1000.5", 马宣高速: "—" });
  });

  it("names three of many", () => {
    const many = ["一", "二", "三", "四"].map((name) => ({ ...old, 项目名称: name }));
    expect(table(book(...many), "交统03", "固投.自开工累计投资").notes).toContain(
      "自开工累计：一、二、三等4个项目未填期初。",
    );
  });
});

describe("交统03 and 交统05", () => {
  const told = { "2021-10": { 状态: "在建", 累计完成投资: "3.87" } };

  it("never show two cumulative values for one project", () => {
    const all = book({ ...highway, ...opened });
    all.add("expressways", { 项目名称: "马宣高速", 全长: "3", 估算投资: "4" }, told);
    expect(table(all, "交统03", "固投.自开工累计投资").lines).toMatchObject({ 马宣高速: "10005.00" });
    const { lines, notes } = table(all, "交统05", "累计完成投资");
    expect(lines).toEqual({ 合计: "1.00", 马宣高速: "1.00" });
    expect(table(all, "交统05", "高速.投资完成率").lines).toEqual({ 合计: "25.0", 马宣高速: "25.0" });
    expect(notes).toEqual(["累计完成投资：马宣高速按投资月报的自开工累计。"]);

    const unknown = book(highway);
    unknown.add("expressways", { 项目名称: "马宣高速", 全长: "3" }, told);
    expect(table(unknown, "交统03", "固投.自开工累计投资").lines).toMatchObject({ 马宣高速: "—" });
    expect(table(unknown, "交统05", "累计完成投资")).toMatchObject({
      lines: { 合计: "3.87", 马宣高速: "3.87" },
      notes: ["1个路段所属项目未填期初，按上报的累计完成投资计。"],
    });
  });

  it("show that of several 路段 in the total only, with no sum that does not hold, and the months it lacks", () => {
    const all = book({ ...highway, ...opened });
    for (const 路段 of ["东", "西"]) all.add("expressways", { 项目名称: "马宣高速", 路段, 全长: "3" }, told);
    const { cells, notes } = table(all, "交统05", "累计完成投资", "2021-11");
    expect(cells.map((cell) => cell?.text)).toEqual(["1.00", "3.87", "3.87"]);
    expect(cells[0]?.formula).toBeNull();
    expect(notes).toContain("2个路段与其他路段同属一个项目，合计按项目自开工累计计，各路段为上报数。");
    expect(notes).toContain("累计完成投资：马宣高速按投资月报的自开工累计，固定资产投资月报：1－10月（11月未报）。");
  });
});
