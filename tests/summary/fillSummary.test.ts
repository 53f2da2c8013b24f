import { describe, expect, it } from "vitest";
import { evaluateFigures, figureOf, figures } from "../../db/figures/index.ts";
import { summaryModelSchema } from "../../electron/contract/summaryModel.ts";
import { fillSummary, type SummaryInput } from "../../electron/summary/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { fillRoads, summaryDatabase } from "./summaryDatabase.ts";
import { summaryText } from "./summaryText.ts";

const annual: SummaryInput = { kind: "annual", asOf: "2021-10" };

/** What must not be left of a template, and what an unfinished one leaves behind. */
const LEFTOVERS = /[{}｛｝X]|undefined|null|NaN|\[object|[，、；：][，、；。]|。。|（）|《》/;

/** The figures that the content of the summary names: each group of the definitions, without what only tables show. */
const wanted = [
  ..."入库任务 出数任务 入库项目数 入库总投资 入库完成率 入库超额 出数 出数完成率 出数超额 高速出数合计 本月出数 总周转量 总周转量同期增速"
    .split(" ")
    .map((name) => `固投.${name}`),
  ..."全长合计 要件批复数".split(" ").map((name) => `高速.${name}`),
  ..."养护投入资金 小修水毁投入资金 危桥改造数 危桥完工数 安防计划里程 安防完成里程 安防项目数 通硬化路计划里程 通硬化路完成里程 建设任务乡镇数 建设任务条数 建设任务里程 建设完成条数 建设完成里程 建设在建条数 建设未开工条数 建设里程完成率"
    .split(" ")
    .map((name) => `农村路.${name}`),
  ..."投入资金 乡镇数 里程".split(" ").map((name) => `美丽公路.${name}`),
  ..."出租公交投诉数 出租公交投诉办结数 出租公交投诉满意率 春运责任事故数 打非治违查处数 隐患数 隐患整改率 路政案件数 路政案件结案数 疫苗接种人次"
    .split(" ")
    .map((name) => `安全.${name}`),
  ...["党员个人", "班子成员", "局机关"].flatMap((whose) => [
    `党建.${whose}清单数`,
    `党建.${whose}完成数`,
    `党建.${whose}完成率`,
  ]),
  ..."办实事项目资金 三会一课次数 主题党日次数".split(" ").map((name) => `党建.${name}`),
  ..."优化线路数 更换车辆数 新增停靠点数".split(" ").map((name) => `公交.${name}`),
  ..."中心组学习次数 警示教育片次数 案例通报次数 主要领导党课次数 班子成员党课次数 专题会议次数 局支部责任书支部数 支部党员责任书支部数 岗位调整人数"
    .split(" ")
    .map((name) => `廉政.${name}`),
  ..."办件数 超时数 差错数 被投诉数 包保乡镇数 走访次数".split(" ").map((name) => `服务.${name}`),
];

const lists = [
  "固投.高速出数",
  "高速.项目",
  "高速.节点",
  "农村路.示范创建",
  "农村路.危桥改造",
  "农村路.建设任务乡镇",
  "农村路.升级改造",
  "美丽公路.树种",
  "美丽公路.花种",
  "党建.办实事项目",
  "公交.优化线路",
  "公交.新能源线路",
  "公交.停靠点位置",
  "服务.制度文件",
];

describe("a full store", () => {
  const store = summaryDatabase();
  const results = evaluateFigures(store.database, figures, "2021-10");
  const filled = fillSummary(store, annual);
  const text = summaryText(filled.document);

  it.each(wanted)("states %s with its exact text", (id) => {
    const shown = results.get(id)?.text.replace(/^-/, "") ?? "";
    expect(shown).toMatch(/\d/);
    expect(text).toMatch(new RegExp(`(?<![\\d.])${shown.replace(".", "\\.")}(?![\\d.])`));
    // The list of townships counts itself: 等3个.
    if (id !== "农村路.建设任务乡镇数") {
      const numbers = filled.model.blocks.flatMap(({ spans }) => spans.filter(({ number }) => number?.figure === id));
      expect(numbers.map((span) => span.text)).toContain(shown);
    }
  });

  it.each(lists)("names every item of %s", (id) => {
    const items = results.get(id)?.items ?? [];
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(text).toContain(Object.values(item)[0]);
  });

  it("leaves no tag, no gap and no double punctuation, and is neither short nor long", () => {
    expect(text).not.toMatch(LEFTOVERS);
    // The day the head signs is told when he does.
    expect(text.match(/【待补.*?】/g)).toEqual(["【待补：成文日期】"]);
    expect(summaryText(fillSummary(store, { ...annual, options: { signed: "2021-12-05" } }).document)).toMatch(
      /马龙区交通运输局\n2021年12月5日$/,
    );
    expect(filled.model.missing).toEqual([]);
    expect(filled.model.characters).toBeGreaterThanOrEqual(2000);
    expect(filled.model.characters).toBeLessThanOrEqual(4200);
  });

  it("shows in the preview exactly what stands in the document", () => {
    expect(summaryModelSchema.parse(filled.model)).toEqual(filled.model);
    const shown = filled.model.blocks.map(({ spans }) => spans.map((span) => span.text).join(""));
    expect(shown).toEqual(text.split("\n").filter((line) => line !== ""));
  });

  it("gives every number a figure, and one of its own records where it comes from one", () => {
    const numbers = filled.model.blocks.flatMap(({ spans }) => spans.flatMap(({ number }) => number ?? []));
    expect(numbers.length).toBeGreaterThan(100);
    expect(new Set(numbers.map(({ anchor }) => anchor)).size).toBe(numbers.length);
    for (const number of numbers) {
      expect(figureOf(number.figure)?.name).toBe(number.name);
      expect(number.exact).not.toBeNull();
      if (number.record) {
        const table = number.record.ledger.replaceAll("-", "_");
        expect(store.database.prepare(`SELECT id FROM ${table} WHERE id = ?`).get(number.record.id)).toBeDefined();
      }
    }
    const length = numbers.find(
      ({ figure, field, item }) => figure === "高速.项目" && field === "支线长" && item === "沾马高速",
    );
    expect(length).toMatchObject({ exact: "8.136", unit: "公里", record: { ledger: "expressways" } });
  });

  it("writes the period, money and rates as the bureau does", () => {
    expect(text).toContain("1－10月，全局入库项目2个，总投资13.53亿元，为年度入库任务的108.3％，超额完成1.03亿元");
    expect(text).toContain("同比增长1.4％");
    expect(text).toContain("完成率100％");
    expect(text).toContain("通泉街道、大庄乡、月望乡等3个乡（镇）、街道");
    expect(text).toContain("《值班制度》、《养护管理办法》（马交通〔2021〕10号）等2个制度文件");
    expect(text).toContain("实现零超时、零误差、零投诉。");
  });

  it("says the same for half a year, with what is still to be done", () => {
    const { document, model } = fillSummary(store, { kind: "half", asOf: "2021-06" });
    expect(model.title).toBe("马龙区交通运输局2021年1－6月工作情况总结");
    const half = summaryText(document);
    expect(half).not.toMatch(LEFTOVERS);
    expect(half).toContain("六、下半年工作打算");
  });
});

describe("where there is little to tell", () => {
  it("says of an empty store nothing but what is to be supplied", () => {
    const store = figureDatabase();
    const { document, model } = fillSummary(store, annual);
    const text = summaryText(document);
    expect(text).not.toMatch(LEFTOVERS);
    const named = new Set(model.missing.map(({ figure }) => figure));
    expect(wanted.filter((id) => !named.has(id) && !/同期增速|建设任务乡镇数|未开工条数|在建条数/.test(id))).toEqual(
      [],
    );
    for (const { spans } of model.blocks) {
      for (const { text: shown, number } of spans) if (number) expect(shown).toMatch(/^【待补：.+】$/);
    }
    // No sentence claims what nobody has recorded.
    expect(text).not.toMatch(/零超时|未发生|超额完成|尚差|全部完工/);
  });

  it("gives each gap to the section whose ledger it is, else to its work area", () => {
    const store = figureDatabase();
    store.add("sections", { 名称: "建设管理科", 主管台账: "农村公路建设任务、危桥改造" });
    const { missing } = fillSummary(store, annual).model;
    const sectionOf = (id: string): string | undefined => missing.find(({ figure }) => figure === id)?.section;
    expect(sectionOf("农村路.建设任务里程")).toBe("建设管理科");
    expect(sectionOf("农村路.建设里程完成率")).toBe("建设管理科");
    expect(sectionOf("农村路.安防项目数")).toBe("四好农村路");
    expect(sectionOf("固投.入库任务")).toBe("固定资产投资");
  });

  it("tells of rural roads alone where only they are recorded", () => {
    const store = figureDatabase();
    fillRoads(store.add);
    const { document, model } = fillSummary(store, annual);
    const text = summaryText(document);
    expect(text).toContain("共3条、12.395公里；完工1条、在建1条、未开工1条；完成3.55公里，里程完成率28.6％。");
    expect(text).not.toMatch(LEFTOVERS);
    expect(model.missing.map(({ figure }) => figure)).not.toContain("农村路.建设任务里程");
    expect(model.missing.map(({ figure }) => figure)).toContain("廉政.案例通报次数");
  });

  it("lets a sentence go where its ledger is kept and has nothing of the kind", () => {
    const store = figureDatabase();
    store.add("bus-changes", { 日期: "2021-02-01", 线路: "K7", 事项: "线路调整" });
    const text = summaryText(fillSummary(store, annual).document);
    expect(text).toContain("调整优化公交线路1条（K7）。");
    expect(text).not.toMatch(/新能源公交车|停靠点/);
  });
});

describe("rates without a base", () => {
  it("are not asked for where there is nothing they could be of", () => {
    const store = figureDatabase();
    store.add("complaints", { 编号: "1", 受理日期: "2021-03-03", 对象类别: "网约车", 来源: "来电" });
    store.add("inspections", { 日期: "2021-05-06", 类别: "企业检查", 被检单位: "客运公司", 发现隐患: "0" });
    store.add("pledge-items", { 年度: "2021", 主体类别: "局机关", 责任人: "张某", 事项: "修路", 状态: "推进中" });
    const { document, model } = fillSummary(store, annual);
    const text = summaryText(document);
    expect(text).toContain("受理出租车、公交车投诉0件，办结0件。");
    expect(text).toContain("排查安全隐患0处；");
    expect(text).toContain("清单管理：局机关清单1件，完成0件，完成率0.0％。");
    const missing = new Set(model.missing.map(({ figure }) => figure));
    for (const id of ["安全.出租公交投诉满意率", "安全.隐患整改率", "党建.党员个人完成率"])
      expect(missing).not.toContain(id);
  });
});

describe("wording follows the numbers", () => {
  it("says what is short, and that turnover fell", () => {
    const store = figureDatabase();
    store.add("annual-targets", { 年度: "2021", 指标: "项目入库", 目标值: "20", 单位: "亿元" });
    store.add("annual-targets", {
      年度: "2021",
      指标: "固定资产投资出数",
      口径: "不含高速公路",
      目标值: "2",
      单位: "亿元",
    });
    store.add("projects", {
      项目名称: "甲",
      项目类别: "国省干线",
      总投资: "197000",
      入库状态: "已入库",
      入库日期: "2021-01-05",
    });
    store.add("investment-monthly", { 项目: "甲", 月份: "2021-02", 本月完成投资: "20000" });
    for (let month = 1; month <= 10; month += 1) {
      const name = String(month).padStart(2, "0");
      store.add("turnover-monthly", { 月份: `2021-${name}`, 旅客周转量: "0", 货物周转量: "968.8" });
      store.add("turnover-monthly", { 月份: `2020-${name}`, 旅客周转量: "0", 货物周转量: "1000" });
    }
    const text = summaryText(fillSummary(store, annual).document);
    expect(text).toContain("为年度入库任务的98.5％，尚差0.30亿元");
    expect(text).toContain("为年度出数任务的100％，完成任务。");
    expect(text).toContain("同比下降3.1％");
    expect(text).not.toContain("超额完成");
  });

  it("claims no 零 where there was one", () => {
    const store = figureDatabase();
    const permit = { 受理日期: "2021-05-06", 事项: "许可", 承诺时限: "3", 办结日期: "2021-06-10" };
    store.add("approvals", { ...permit, 受理编号: "1", 差错: "否", 被投诉: "是" });
    store.add("accidents", { 日期: "2021-05-01", 地点: "K1", 类别: "道路运输", 责任事故: "是" });
    const text = summaryText(fillSummary(store, annual).document);
    expect(text).toContain("其中超时1件、差错0件、被投诉1件。");
    expect(text).toContain("1－10月发生责任事故1起");
    expect(text).not.toContain("未发生");
  });
});
