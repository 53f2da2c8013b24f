import { describe, expect, it } from "vitest";
import { fillSummary } from "../../electron/summary/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { summaryDatabase } from "./summaryDatabase.ts";
import { templateOf } from "./templateOf.ts";

const input = { kind: "annual", asOf: "2021-10" } as const;

describe("before a summary goes out", () => {
  it("names rules that do not hold and promises that have passed, with their records", () => {
    const store = figureDatabase();
    const report = store.add("investment-monthly", { 项目: "东环线", 月份: "2021-02", 本月完成投资: "200" });
    const bridge = store.add(
      "bridges",
      { 年度: "2021", 桥梁名称: "大坡桥", 乡镇: "大庄乡", 计划完工: "2021-06" },
      { "2021-09": { 状态: "在建" } },
    );
    store.add(
      "bridges",
      { 年度: "2021", 桥梁名称: "小坡桥", 乡镇: "大庄乡", 计划完工: "2021-06" },
      { "2021-09": { 状态: "完工" } },
    );
    const { checks, passed } = fillSummary(store, input).model;
    expect(checks).toMatchObject([{ rule: "先入库、后有数", ledger: "investment-monthly", record: report }]);
    // What does not hold is not claimed, also where it was passed.
    const claim = "先入库、后有数";
    const texts = (of: typeof store) =>
      fillSummary(of, input)
        .model.blocks.flatMap(({ spans }) => spans)
        .map(({ text }) => text);
    expect(texts(store).join("")).not.toContain(claim);
    expect(texts(summaryDatabase()).join("")).toContain(claim);
    expect(passed).toMatchObject([
      { ledger: "bridges", record: bridge, area: "rural", field: "计划完工", due: "2021-06" },
    ]);
  });

  it("leaves growth unsaid where a month of one of both years is missing, says why, and is no gap", () => {
    const store = summaryDatabase();
    const growth = ({ blocks }: { blocks: readonly { spans: readonly { text: string }[] }[] }) =>
      blocks.map(({ spans }) => spans.map(({ text }) => text).join("")).find((text) => text.includes("总周转量"));
    const whole = fillSummary(store, input).model;
    expect(growth(whole)).toMatch(/万吨公里，同比(?:增长|下降)[\d.]+％/);
    expect(whole.unreported.filter(({ message }) => message.startsWith("不写"))).toEqual([]);
    store.database.exec("DELETE FROM turnover_monthly WHERE 月份 = '2020-04'");
    const { unreported, missing, ...model } = fillSummary(store, input).model;
    expect(growth(model)).toMatch(/万吨公里。$/);
    expect(missing.filter(({ figure }) => figure.includes("增速"))).toEqual([]);
    expect(unreported).toContainEqual({
      ledger: "turnover-monthly",
      unit: null,
      message: "不写总周转量同期增速：2020年公路运输周转量月报：1－10月（4月未报）。",
    });
  });

  it("names a figure once, however often and wherever it is missing", () => {
    const template = templateOf("{固投.出数}和{固投.出数}", "甲", "{固投.出数}{固投.入库任务}");
    const { missing } = fillSummary(figureDatabase(), { ...input, template }).model;
    expect(missing).toEqual([
      {
        figure: "固投.出数",
        name: "固投出数（固定资产投资月报：1－10月未报）",
        area: "固定资产投资",
        section: "固定资产投资",
        paragraphs: [0, 2],
      },
      { figure: "固投.入库任务", name: "入库任务", area: "固定资产投资", section: "固定资产投资", paragraphs: [2] },
    ]);
  });

  it("a ledger two sections keep is both's", () => {
    const store = figureDatabase();
    store.add("sections", { 名称: "养护科", 主管台账: "危桥改造、农村公路养护" });
    store.add("sections", { 名称: "质监站", 主管台账: "危桥改造" });
    const { missing } = fillSummary(store, {
      ...input,
      template: templateOf("{农村路.危桥改造数}{农村路.养护投入资金}"),
    }).model;
    expect(missing.map(({ section }) => section)).toEqual(["养护科、质监站", "养护科"]);
  });
});
