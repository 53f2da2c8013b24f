import { describe, expect, it } from "vitest";
import { fillText } from "../../electron/summary/fillText.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { type FigureDatabase, figureDatabase } from "../figures/figureDatabase.ts";
import { summaryDatabase } from "./summaryDatabase.ts";

const MONTH = "2021-10";

function said(store: FigureDatabase, annexes: readonly string[] = [], sources = false): string {
  const options = { annexes: annexes.map((id) => buildTable(store, id, MONTH)), sources };
  return fillText(store, { kind: "annual", asOf: MONTH, options })
    .blocks.map(({ spans }) => spans.map(({ text }) => text).join(""))
    .join("\n");
}

function written(fill: (add: FigureDatabase["add"]) => void): string {
  const store = figureDatabase();
  fill(store.add);
  return said(store);
}

const road = { 年度: "2021", 建设类型: "窄路加宽", 乡镇: "大庄乡", 计划里程: "2" };
const under = { [MONTH]: { 状态: "在建", 完成里程: "1" } };

describe("what the summary says of works", () => {
  it("names three of the papers in hand and counts them; work that has begun says so beside them", () => {
    const papers = (begun: boolean) =>
      written((add) => {
        add(
          "expressways",
          { 项目名称: "甲高速", 全长: "27", ...(begun ? { 开工日期: "2021-03-30" } : {}) },
          { [MONTH]: { 状态: "前期工作" } },
        );
        for (const 要件 of ["水土保持", "矿产压覆", "用地报批", "使用林地"])
          add("preliminaries", { 工程: "甲高速", 要件, 状态: "编制中" });
      });
    expect(papers(false)).toContain("甲高速全长27公里，正加快办理水土保持、矿产压覆、用地报批等4项要件。");
    expect(papers(true)).toContain("3月30日开工，目前正加快办理水土保持、矿产压覆、用地报批等4项要件。");
  });

  it("promises the rest only for what is still to come, and says what of it is late", () => {
    const rest = (...due: string[]) =>
      written((add) => {
        add("road-works", { ...road, 路线名称: "完" }, { [MONTH]: { 状态: "完工", 完成里程: "2" } });
        for (const [index, 计划完工] of due.entries())
          add("road-works", { ...road, 路线名称: `${index}`, 计划完工 }, under);
      });
    expect(rest("2021-11", "2021-12")).toContain("其余2条计划于12月底前完成。");
    expect(rest("2021-09", "2021-12")).toContain("其余2条计划于12月底前完成，其中1条已过原定完工时间。");
    expect(rest("2021-08", "2021-09")).toContain("其余2条已过原定完工时间。");
    expect(rest("2021-08", "2021-09")).not.toContain("底前完成");
  });

  it("counts the states of projects with the marks between them, whichever states there are", () => {
    const project = { 年度: "2021", 类别: "生产道路", 乡镇: "大庄乡", 投入资金: "100", 开工日期: "2021-03-05" };
    const of = (...states: readonly (string | null)[]) =>
      written((add) => {
        for (const [index, 状态] of states.entries())
          add(
            "livelihood-projects",
            { ...project, 项目名称: `第${index}` },
            状态 === null ? {} : { [MONTH]: { 状态 } },
          );
      });
    expect(of("在建")).toContain("投入资金100万元，在建1个：");
    expect(of("完工", "在建")).toContain("投入资金200万元，完工1个、在建1个：");
    expect(of("完工", null)).toContain("投入资金200万元，完工1个，另有1个尚未报送进度：");
    expect(of(null)).toContain("投入资金100万元，另有1个尚未报送进度：");
  });

  it("tells each honour as a sentence of its own, with its month", () => {
    const text = written((add) => {
      const honour = { 类别: "美丽农村路", 级别: "市级" };
      for (const month of ["02", "03", "05", "06"])
        add("honours", { ...honour, 名称: `${month}村`, 命名日期: `2021-${month}-03` });
    });
    expect(text).toContain(
      "示范创建方面，共获命名4个，最近的有6月06村成功创建为市级美丽农村路；5月05村成功创建为市级美丽农村路；3月03村成功创建为市级美丽农村路。",
    );
  });

  it("points to the annex where a list stands in full, by its number there, and to none that is not there", () => {
    expect(said(summaryDatabase())).not.toContain("详见");
    expect(said(summaryDatabase(), ["农路04"])).toContain("逐项情况详见附件。");
    const text = said(summaryDatabase(), ["交统03", "农路01", "农路04", "农路06"], true);
    expect(text).toContain("分乡镇进度详见附件2。");
    expect(text.match(/逐项情况详见附件\d/g)).toEqual(["逐项情况详见附件3", "逐项情况详见附件4"]);
  });

  it("tells of a damaged road what it concerns, and of its repair only once it is over", () => {
    const text = said(summaryDatabase());
    expect(text).toContain("白家山修缮于7月9日开工，涉及甲线、乙线等2条受损路线，正在施工，计划12月底前完工。");
  });
});
