import { describe, expect, it } from "vitest";
import { lateWorks } from "../../db/checks/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";

const road = { 年度: "2021", 乡镇: "大庄乡", 路线名称: "格里—坝塘公路", 建设类型: "窄路加宽", 计划里程: "2" };

describe("lateWorks", () => {
  it("takes a planned month as passed only when it is over, and the state as of the month", () => {
    const { database, add } = figureDatabase();
    add("road-works", { ...road, 计划完工: "2021-09" }, { "2021-08": { 状态: "在建" }, "2021-11": { 状态: "完工" } });
    expect(lateWorks(database, "2021-09")).toEqual([]);
    expect(lateWorks(database, "2021-10")).toEqual([
      {
        ledger: "road-works",
        area: "rural",
        id: "r00000011",
        label: "2021 大庄乡 格里—坝塘公路",
        township: "大庄乡",
        field: "计划完工",
        due: "2021-09",
        message: "计划完工 2021-09，截至 2021-10 未完成",
      },
    ]);
    expect(lateWorks(database, "2021-11")).toEqual([]);
  });

  it("looks at a year's tasks in that year and the next, and no longer", () => {
    const { database, add } = figureDatabase();
    add("road-works", { ...road, 计划完工: "2021-09" });
    for (const [asOf, late] of [
      ["2021-10", 1],
      ["2022-12", 1],
      ["2023-01", 0],
      ["2020-12", 0],
    ] as const) {
      expect([asOf, lateWorks(database, asOf).length]).toEqual([asOf, late]);
    }
  });

  it("finds every kind of promise, the longest overdue first, and none without a date or removed", () => {
    const { database, add, remove } = figureDatabase();
    add("bridges", { 年度: "2021", 桥梁名称: "清水桥", 乡镇: "大庄乡", 计划完工: "2021-06" });
    add("safety-works", { 年度: "2021", 项目名称: "一号", 乡镇: "大庄乡", 处治里程: "1", 计划完工: "2021-05" });
    add("upgrades", { 项目名称: "二号", 里程: "1", 计划完工: "2021-07" }, { "2021-05": { 阶段: "招标" } });
    add("expressways", { 项目名称: "三号", 全长: "1", 计划建成: "2020-12" }, { "2021-05": { 状态: "在建" } });
    add("projects", { 项目名称: "四号", 项目类别: "其他", 总投资: "1", 入库状态: "在建", 计划完工: "2021-04" });
    add("livelihood-projects", { 年度: "2021", 项目名称: "五号", 投入资金: "1", 计划完工: "2021-03" });
    add("pledge-items", {
      年度: "2021",
      主体类别: "局机关",
      责任人: "局办公室",
      事项: "修灯",
      状态: "推进中",
      计划完成: "2021-10-30",
    });
    add("inspections", {
      日期: "2021-02-01",
      类别: "企业检查",
      被检单位: "客运公司",
      发现隐患: "3",
      已整改: "2",
      整改期限: "2021-02-20",
    });
    add("road-works", road);
    remove("road-works", add("road-works", { ...road, 路线名称: "另一条", 计划完工: "2021-01" }));
    const late = lateWorks(database, "2021-10");
    expect(late.map(({ ledger, due }) => [ledger, due])).toEqual([
      ["expressways", "2020-12"],
      ["inspections", "2021-02-20"],
      ["livelihood-projects", "2021-03"],
      ["projects", "2021-04"],
      ["safety-works", "2021-05"],
      ["bridges", "2021-06"],
      ["upgrades", "2021-07"],
      ["pledge-items", "2021-10-30"],
    ]);
  });

  it("leaves out what was kept, given up or not yet due", () => {
    const { database, add } = figureDatabase();
    add("inspections", {
      日期: "2021-02-01",
      类别: "企业检查",
      被检单位: "甲",
      发现隐患: "3",
      已整改: "3",
      整改期限: "2021-02-20",
    });
    add("inspections", {
      日期: "2021-02-01",
      类别: "企业检查",
      被检单位: "乙",
      发现隐患: "3",
      整改期限: "2021-02-20",
      整改完成: "2021-10-31",
    });
    add("projects", { 项目名称: "储备项目", 项目类别: "其他", 总投资: "1", 入库状态: "储备", 计划完工: "2021-04" });
    add("projects", { 项目名称: "退库项目", 项目类别: "其他", 总投资: "1", 入库状态: "退库", 计划完工: "2021-04" });
    add("bridges", { 年度: "2021", 桥梁名称: "清水桥", 乡镇: "大庄乡", 计划完工: "2021-06", 完工日期: "2021-10-31" });
    add("pledge-items", {
      年度: "2021",
      主体类别: "局机关",
      责任人: "局办公室",
      事项: "修灯",
      状态: "已完成",
      计划完成: "2021-06-30",
    });
    // Due on the last day of the period: that day is not over.
    add("pledge-items", {
      年度: "2021",
      主体类别: "局机关",
      责任人: "局办公室",
      事项: "补漆",
      状态: "推进中",
      计划完成: "2021-10-31",
    });
    expect(lateWorks(database, "2021-10")).toEqual([]);
    // In September the bridge was not finished, nor the dangers of 乙 put right.
    expect(lateWorks(database, "2021-09").map(({ ledger }) => ledger)).toEqual(["inspections", "bridges"]);
  });

  it("counts open permits by working days, the day of receipt not among them", () => {
    const { database, add } = figureDatabase();
    // 29 October 2021 is a Friday; 18 October a Monday: nine working days later.
    const permit = { 事项: "超限运输许可", 受理日期: "2021-10-18", 申请人: "张三" };
    add("approvals", { ...permit, 受理编号: "甲", 承诺时限: "9" });
    add("approvals", { ...permit, 受理编号: "乙", 承诺时限: "8" });
    add("approvals", { ...permit, 受理编号: "丙", 承诺时限: "8", 办结日期: "2021-10-31" });
    add("approvals", { ...permit, 承诺时限: "1", 办结日期: "2021-11-01" });
    const late = lateWorks(database, "2021-10");
    expect(late.map(({ label, due }) => [label, due])).toEqual([
      ["乙", "8个工作日"],
      ["2021-10-18 超限运输许可", "1个工作日"],
    ]);
    expect(late[0]?.message).toBe("2021-10-18 受理，承诺 8 个工作日，至 2021-10-31 已 9 个工作日，未办结");
    expect(JSON.stringify(late)).not.toContain("张三");
  });
});
