import { describe, expect, it } from "vitest";
import { evaluateIn } from "./evaluateIn.ts";
import { figureDatabase } from "./figureDatabase.ts";

describe.each(["党员个人", "班子成员", "局机关"])("办实事清单 of %s", (主体类别) => {
  it("is done by its state and, where it has a date, by the end of the period", () => {
    const all = figureDatabase();
    const item = { 年度: "2021", 主体类别, 责任人: "甲", 事项: "乙", 状态: "已完成" };
    expect(evaluateIn(all, `党建.${主体类别}完成率`)).toMatchObject({ value: null, text: "—", records: 0 });
    all.add("pledge-items", item);
    all.add("pledge-items", { ...item, 完成日期: "2021-10-31" });
    all.add("pledge-items", { ...item, 完成日期: "2021-11-01" });
    all.add("pledge-items", { ...item, 状态: "推进中", 完成日期: "2021-05-05" });
    all.add("pledge-items", { ...item, 年度: "2020" });
    all.add("pledge-items", { ...item, 主体类别: 主体类别 === "局机关" ? "党员个人" : "局机关" });
    all.remove("pledge-items", all.add("pledge-items", item));
    expect(evaluateIn(all, `党建.${主体类别}清单数`)).toMatchObject({ value: "4", records: 4 });
    expect(evaluateIn(all, `党建.${主体类别}完成数`)).toMatchObject({ value: "2", records: 2 });
    expect(evaluateIn(all, `党建.${主体类别}完成率`)).toMatchObject({ value: "50", text: "50.0", records: 4 });
    expect(evaluateIn(all, `党建.${主体类别}完成率`, "2021-11").value).toBe("75");
  });
});

describe("办实事项目", () => {
  it("gives the year's projects with their townships counted and their latest month", () => {
    const all = figureDatabase();
    const project = { 年度: "2021", 项目名称: "甲路修缮", 类别: "损毁道路修缮", 投入资金: "35.5" };
    const full = {
      乡镇: "马鸣乡、大庄乡",
      涉及路线: "一线、二线",
      里程: "3.2",
      开工日期: "2021-03-01",
      计划完工: "2021-12",
    };
    all.add(
      "livelihood-projects",
      { ...project, ...full },
      { "2021-06": { 完成投资: "10", 状态: "在建" }, "2021-11": { 完成投资: "35.5", 状态: "完工" } },
    );
    all.add("livelihood-projects", { ...project, 项目名称: "乙路" });
    all.add("livelihood-projects", { ...project, 年度: "2020" });
    const blank = {
      乡镇: null,
      乡镇数: null,
      涉及路线: null,
      里程: null,
      开工日期: null,
      计划完工: null,
      完工日期: null,
    };
    const { 年度: _year, ...shown } = project;
    expect(evaluateIn(all, "党建.办实事项目")).toMatchObject({
      text: "甲路修缮、乙路",
      items: [
        { ...shown, ...full, 乡镇数: "2", 完工日期: null, 完成投资: "10", 状态: "在建" },
        { ...shown, ...blank, 项目名称: "乙路", 完成投资: "0", 状态: "未开工" },
      ],
      records: 2,
    });
    expect(evaluateIn(all, "党建.办实事项目", "2021-11").items?.[0]).toMatchObject({ 完成投资: "35.5", 状态: "完工" });
    expect(evaluateIn(all, "党建.办实事项目资金")).toMatchObject({ value: "71", text: "71", records: 2 });
  });
});

describe("公交优化", () => {
  const change = { 日期: "2021-05-05", 线路: "1路", 事项: "线路调整" };

  it("names each line once, as first met, lists taken apart", () => {
    const all = figureDatabase();
    all.add("bus-changes", { ...change, 线路: "K7" });
    all.add("bus-changes", { ...change, 线路: "2路、1路", 事项: "新增线路" });
    all.add("bus-changes", { ...change, 线路: "K7", 事项: "撤并线路" });
    all.add("bus-changes", { ...change, 线路: "9路", 事项: "新增停靠点", 新增停靠点: "1" });
    all.add("bus-changes", { ...change, 线路: "8路", 日期: "2021-11-01" });
    all.remove("bus-changes", all.add("bus-changes", { ...change, 线路: "7路" }));
    expect(evaluateIn(all, "公交.优化线路")).toMatchObject({
      text: "K7、2路、1路",
      items: [{ 线路: "K7" }, { 线路: "2路" }, { 线路: "1路" }],
      records: 3,
    });
    expect(evaluateIn(all, "公交.优化线路数")).toMatchObject({ value: "3", records: 3 });
    expect(evaluateIn(all, "公交.优化线路数", "2021-12").value).toBe("4");
  });

  it("adds up vehicles and stops, 0 where nothing of the kind was done, unknown where nobody counted", () => {
    const all = figureDatabase();
    all.add("bus-changes", change);
    expect(evaluateIn(all, "公交.更换车辆数")).toMatchObject({ value: "0", records: 0 });
    expect(evaluateIn(all, "公交.新增停靠点数")).toMatchObject({ value: "0", records: 0 });
    all.add("bus-changes", { ...change, 事项: "新能源车辆更换" });
    expect(evaluateIn(all, "公交.更换车辆数")).toMatchObject({ value: null, text: "—", records: 1 });
    all.add("bus-changes", { ...change, 线路: "2路", 事项: "新能源车辆更换", 更换车辆: "18" });
    all.add("bus-changes", { ...change, 新增停靠点: "2", 停靠点位置: "医院、学校" });
    all.add("bus-changes", { ...change, 事项: "新增停靠点", 新增停靠点: "1", 停靠点位置: "学校、市场" });
    expect(evaluateIn(all, "公交.更换车辆数")).toMatchObject({ value: "18", records: 2 });
    expect(evaluateIn(all, "公交.新能源线路").text).toBe("1路、2路");
    expect(evaluateIn(all, "公交.新增停靠点数")).toMatchObject({ value: "3", records: 2 });
    expect(evaluateIn(all, "公交.停靠点位置")).toMatchObject({ text: "医院、学校、市场", records: 2 });
  });

  it("says what was changed and when, by date, within the period", () => {
    const all = figureDatabase();
    all.add("bus-changes", { ...change, 日期: "2021-10-31", 事项: "撤并线路" });
    all.add("bus-changes", { ...change, 日期: "2021-01-09", 说明: "改经龙泉路" });
    all.add("bus-changes", { ...change, 事项: "新能源车辆更换", 更换车辆: "2" });
    all.add("bus-changes", { ...change, 日期: "2021-11-01" });
    all.remove("bus-changes", all.add("bus-changes", change));
    expect(evaluateIn(all, "公交.线路调整内容")).toMatchObject({
      text: "线路调整（改经龙泉路）、撤并线路",
      records: 2,
    });
    expect(evaluateIn(all, "公交.优化日期")).toMatchObject({
      text: "1月9日线路调整、5月5日新能源车辆更换、10月31日撤并线路",
      records: 3,
    });
    expect(evaluateIn(all, "公交.优化日期", "2020-10")).toMatchObject({ text: "—", records: 0 });
  });
});
