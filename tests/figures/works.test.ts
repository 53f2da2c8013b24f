import { describe, expect, it } from "vitest";
import { evaluateIn } from "./evaluateIn.ts";
import { figureDatabase } from "./figureDatabase.ts";

const expressway = { 项目名称: "甲高速", 全长: "31.5" };
const paper = { 工程: "甲高速", 状态: "已上报" };

describe("高速.项目", () => {
  it("gives every expressway with its latest state and the approvals still in hand", () => {
    const all = figureDatabase();
    const full = {
      ...expressway,
      路段: "马龙段",
      主线长: "30",
      支线长: "1.5",
      技术标准: "双向四车道",
      估算投资: "45.12",
      开工日期: "2020-03-01",
    };
    all.add("expressways", full, {
      "2021-03": { 状态: "前期工作", 累计完成投资: "1" },
      "2021-09": { 状态: "在建", 累计完成投资: "2.5" },
      "2021-11": { 状态: "建成" },
    });
    all.add("expressways", { 项目名称: "乙高速", 全长: "7" });
    all.remove("expressways", all.add("expressways", { ...expressway, 项目名称: "删除" }));
    all.add("preliminaries", { ...paper, 要件: "水土保持" });
    all.add("preliminaries", { ...paper, 要件: "初步设计", 状态: "已批复", 批复日期: "2021-10-31" });
    all.add("preliminaries", { ...paper, 要件: "用地报批", 状态: "未启动" });
    all.add("preliminaries", { ...paper, 要件: "文物调查", 状态: "已批复", 批复日期: "2021-11-01" });
    all.remove("preliminaries", all.add("preliminaries", { ...paper, 要件: "施工图设计" }));
    const { items, text, records } = evaluateIn(all, "高速.项目");
    expect(items).toEqual([
      {
        ...full,
        建成日期: null,
        通车日期: null,
        状态: "在建",
        累计完成投资: "2.5",
        办理中要件: "水土保持、用地报批、文物调查",
      },
      {
        项目名称: "乙高速",
        路段: null,
        全长: "7",
        主线长: null,
        支线长: null,
        技术标准: null,
        估算投资: null,
        开工日期: null,
        建成日期: null,
        通车日期: null,
        状态: "前期工作",
        累计完成投资: "0",
        办理中要件: null,
      },
    ]);
    expect({ text, records }).toEqual({ text: "甲高速、乙高速", records: 2 });
    expect(evaluateIn(all, "高速.项目", "2021-11").items?.[0]).toMatchObject({
      状态: "建成",
      累计完成投资: null,
      办理中要件: "水土保持、用地报批",
    });
    expect(evaluateIn(all, "高速.项目", "2021-05").items?.[0]).toMatchObject({ 状态: "前期工作", 累计完成投资: "1" });
  });

  it("sums their length, of whatever year", () => {
    const all = figureDatabase();
    expect(evaluateIn(all, "高速.全长合计")).toMatchObject({ value: "0", records: 0 });
    all.add("expressways", expressway);
    all.add("expressways", { ...expressway, 全长: "0.001", 通车日期: "2010-01-01" });
    expect(evaluateIn(all, "高速.全长合计")).toMatchObject({ value: "31.501", text: "31.501", records: 2 });
  });
});

describe("高速.节点", () => {
  it("says the section once: neither 主线主线建成 nor 南段 behind a name that ends with it", () => {
    const all = figureDatabase();
    const add = (工程: string, 路段: string, 事件: string): void =>
      void all.add("milestones", { 工程, 路段, 日期: "2021-03-05", 事件 });
    add("甲高速", "主线", "主线建成");
    add("甲高速南段", "南段", "开工");
    add("甲高速", "北段", "开工");
    expect(evaluateIn(all, "高速.节点").items?.map((item) => item.地段)).toEqual([null, null, "北段"]);
  });

  it("lists the milestones of the period by date", () => {
    const all = figureDatabase();
    for (const 日期 of ["2021-10-31", "2020-12-31", "2021-01-01", "2021-11-01", "2021-03-05"])
      all.add("milestones", { 工程: "甲高速", 日期, 事件: "开工", 说明: "收费" });
    all.remove("milestones", all.add("milestones", { 工程: "甲高速", 日期: "2021-02-02", 事件: "开工" }));
    expect(evaluateIn(all, "高速.节点").items).toEqual(
      ["2021-01-01", "2021-03-05", "2021-10-31"].map((日期) => ({
        工程: "甲高速",
        路段: null,
        日期,
        事件: "开工",
        说明: "收费",
        地段: null,
      })),
    );
    expect(evaluateIn(all, "高速.节点", "2019-10")).toMatchObject({
      value: null,
      text: "—",
      items: [],
      records: 0,
      note: null,
    });
  });
});
