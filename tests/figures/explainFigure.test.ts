import { describe, expect, it } from "vitest";
import { evaluateFigures, explainFigure, figures } from "../../db/figures/index.ts";
import { type FigureDatabase, figureDatabase } from "./figureDatabase.ts";

const page = { page: 1, pageSize: 10 };
const road = { 年度: "2021", 路线名称: "石箐线", 建设类型: "窄路加宽", 计划里程: "10" };

function roads(): FigureDatabase & { ids: string[] } {
  const all = figureDatabase();
  const ids = [
    all.add(
      "road-works",
      { ...road, 乡镇: "月望乡" },
      { "2021-09": { 完成里程: "1.5", 状态: "在建" }, "2021-10": { 完成里程: "2.5", 状态: "在建" } },
    ),
    all.add("road-works", { ...road, 乡镇: "通泉街道" }, { "2021-05": { 完成里程: "3.945", 状态: "完工" } }),
    all.add("road-works", { ...road, 乡镇: "月望乡", 自然村: "后山" }, { "2021-10": { 完成里程: "4", 状态: "在建" } }),
    all.add("road-works", { ...road, 乡镇: "马鸣乡" }),
    all.add("road-works", { ...road, 年度: "2020", 乡镇: "马鸣乡" }, { "2020-10": { 完成里程: "2", 状态: "在建" } }),
  ];
  return { ...all, ids };
}

describe("explainFigure", () => {
  it("says what a sum is, how it was rounded, what it rests on and what moved it", () => {
    const { database, ids } = roads();
    expect(explainFigure(database, "农村路.建设完成里程", "2021-10", page)).toEqual({
      id: "农村路.建设完成里程",
      name: "建设完成里程",
      unit: "公里",
      definition: "本年度全部建设任务（含在建）截至月的完成里程之和。",
      periodText: "2021年1－10月",
      value: "10.445",
      text: "10.445",
      rounding: "四舍五入到 3 位小数，末尾的 0 不显示",
      note: null,
      total: 4,
      records: [
        { ledger: "road-works", id: ids[2], label: "2021 月望乡 石箐线 后山", contribution: "4", month: "2021-10" },
        { ledger: "road-works", id: ids[1], label: "2021 通泉街道 石箐线", contribution: "3.945", month: "2021-05" },
        { ledger: "road-works", id: ids[0], label: "2021 月望乡 石箐线", contribution: "2.5", month: "2021-10" },
        { ledger: "road-works", id: ids[3], label: "2021 马鸣乡 石箐线", contribution: "0", month: null },
      ],
      lastMonth: { asOf: "2021-09", value: "5.445", text: "5.445", difference: "5" },
      samePeriod: { asOf: "2020-10", value: "2", text: "2", difference: "8.445" },
      changed: [
        {
          ledger: "road-works",
          id: ids[2],
          label: "2021 月望乡 石箐线 后山",
          change: "differs",
          before: "0",
          after: "4",
        },
        {
          ledger: "road-works",
          id: ids[0],
          label: "2021 月望乡 石箐线",
          change: "differs",
          before: "1.5",
          after: "2.5",
        },
      ],
      changedTotal: 2,
      inputs: [],
    });
  });

  it("keeps to a township, also to one with nothing, and pages", () => {
    const { database, ids } = roads();
    const moon = explainFigure(database, "农村路.建设完成里程", "2021-10", {
      ...page,
      within: { by: "乡镇", of: "月望乡" },
    });
    expect(moon).toMatchObject({
      value: "6.5",
      total: 2,
      lastMonth: { value: "1.5", difference: "5" },
      samePeriod: { value: "0" },
      changedTotal: 2,
    });
    expect(moon.records.map(({ id }) => id)).toEqual([ids[2], ids[0]]);
    expect(
      explainFigure(database, "农村路.建设完成里程", "2021-10", { ...page, within: { by: "乡镇", of: "大庄乡" } }),
    ).toMatchObject({
      value: "0",
      total: 0,
      records: [],
      changed: [],
    });
    expect(
      explainFigure(database, "农村路.建设完成里程", "2021-10", { page: 2, pageSize: 3 }).records.map(({ id }) => id),
    ).toEqual([ids[3]]);
    expect(() =>
      explainFigure(database, "服务.办件数", "2021-10", { ...page, within: { by: "乡镇", of: "月望乡" } }),
    ).toThrow("approvals");
  });

  it("names what came into a count and what left it", () => {
    const { database, ids } = roads();
    const underway = explainFigure(database, "农村路.建设在建条数", "2021-10", page);
    expect(underway).toMatchObject({
      value: "2",
      rounding: "整数，不取舍",
      lastMonth: { value: "1", difference: "1" },
    });
    expect(underway.changed.map(({ id, change, before, after }) => [id, change, before, after])).toEqual([
      [ids[2], "added", null, "1"],
    ]);
    const waiting = explainFigure(database, "农村路.建设未开工条数", "2021-10", page);
    expect(waiting.changed.map(({ id, change, before, after }) => [id, change, before, after])).toEqual([
      [ids[2], "gone", "1", null],
    ]);
  });

  it("has no last month in January", () => {
    const { database } = roads();
    expect(explainFigure(database, "农村路.建设任务条数", "2021-01", page)).toMatchObject({
      periodText: "2021年1月",
      lastMonth: null,
      changed: [],
      changedTotal: 0,
      samePeriod: { asOf: "2020-01", value: "1", difference: "3" },
    });
  });

  it("shows what a rate was worked out from", () => {
    const { database } = roads();
    const rate = explainFigure(database, "农村路.建设里程完成率", "2021-10", page);
    expect(rate).toMatchObject({
      value: "26.1125",
      text: "26.1",
      rounding: "四舍五入到 1 位小数，恰为 100 时不带小数",
      total: 4,
    });
    expect(rate.inputs).toEqual([
      { figure: "农村路.建设完成里程", name: "建设完成里程", asOf: "2021-10", text: "10.445", unit: "公里" },
      { figure: "农村路.建设任务里程", name: "建设任务里程", asOf: "2021-10", text: "40", unit: "公里" },
    ]);
    expect(rate.records.map(({ contribution }) => contribution)).toEqual(["4", "3.945", "2.5", "0"]);
    expect(rate.changed.map(({ before, after }) => [before, after])).toEqual([
      ["0", "4"],
      ["1.5", "2.5"],
    ]);
    // 13.6125 last month (5.445 of 40).
    expect(rate.lastMonth).toEqual({ asOf: "2021-09", value: "13.6125", text: "13.6", difference: "12.5" });
  });

  it("lets the records of a difference add up to it, in its unit", () => {
    const all = figureDatabase();
    const target = all.add("annual-targets", { 年度: "2021", 指标: "项目入库", 目标值: "3", 单位: "亿元" });
    const project = { 项目类别: "农村公路", 入库状态: "已入库", 总投资: "12500" };
    const first = all.add("projects", { ...project, 项目名称: "甲路", 入库日期: "2021-02-02" });
    const second = all.add("projects", { ...project, 项目名称: "乙路", 入库日期: "2021-10-01" });
    const over = explainFigure(all.database, "固投.入库超额", "2021-10", page);
    expect(over).toMatchObject({
      value: "-0.5",
      text: "-0.50",
      total: 3,
      lastMonth: { value: "-1.75", difference: "1.25" },
    });
    expect(over.records.map(({ id, label, contribution }) => [id, label, contribution])).toEqual([
      [first, "甲路", "1.25"],
      [second, "乙路", "1.25"],
      [target, "2021 项目入库", "-3"],
    ]);
    expect(over.changed).toEqual([
      { ledger: "projects", id: second, label: "乙路", change: "added", before: null, after: "1.25" },
    ]);
    expect(over.inputs.map(({ figure, text }) => [figure, text])).toEqual([
      ["固投.入库总投资", "2.50"],
      ["固投.入库任务", "3.00"],
    ]);
    // No target in the year before: nothing to compare with.
    expect(over.samePeriod).toEqual({ asOf: "2020-10", value: null, text: "—", difference: null });
  });

  it("holds a growth against both years' months", () => {
    const all = figureDatabase();
    for (const [月份, 货物周转量] of [
      ["2020-01", "100"],
      ["2020-02", "100"],
      ["2021-01", "110"],
      ["2021-02", "130"],
    ]) {
      all.add("turnover-monthly", { 月份: 月份 ?? "", 货物周转量: 货物周转量 ?? "", 旅客周转量: "0" });
    }
    const growth = explainFigure(all.database, "固投.总周转量同期增速", "2021-02", page);
    expect(growth).toMatchObject({ value: "20", text: "20.0", total: 4, lastMonth: { value: "10", difference: "10" } });
    expect(growth.records.map(({ month, contribution }) => [month, contribution])).toEqual([
      ["2021-02", "130"],
      ["2021-01", "110"],
      ["2020-01", "-100"],
      ["2020-02", "-100"],
    ]);
    expect(growth.inputs.map(({ name, asOf, text }) => [name, asOf, text])).toEqual([
      ["总周转量", "2021-02", "240"],
      ["总周转量（2020年1－2月）", "2020-02", "200"],
    ]);
    expect(growth.changed.map(({ before, after }) => [before, after])).toEqual([
      [null, "130"],
      [null, "-100"],
    ]);
  });

  it("never shows whom a record is about", () => {
    const all = figureDatabase();
    all.add("rotations", { 日期: "2021-10-09", 姓名: "王某某", 新岗位: "办公室" });
    const people = explainFigure(all.database, "廉政.岗位调整人数", "2021-10", page);
    expect(people).toMatchObject({
      value: "1",
      total: 1,
      records: [{ contribution: null }],
      changed: [{ change: "added" }],
    });
    expect(JSON.stringify(people)).not.toContain("王某某");
  });

  it("explains lists by what they name", () => {
    const all = figureDatabase();
    all.add("bus-changes", { 日期: "2021-05-03", 线路: "K7", 事项: "线路调整" });
    all.add("bus-changes", { 日期: "2021-10-03", 线路: "1路", 事项: "线路调整" });
    const lines = explainFigure(all.database, "公交.优化线路", "2021-10", page);
    expect(lines).toMatchObject({
      value: null,
      text: "K7、1路",
      rounding: "逐项列出，不取舍",
      lastMonth: { value: null, text: "K7", difference: null },
    });
    expect(lines.records.map(({ contribution }) => contribution)).toEqual(["K7", "1路"]);
    expect(lines.changed.map(({ before, after }) => [before, after])).toEqual([[null, "1路"]]);
  });

  it("agrees with the figures themselves, every one of them, in every month", () => {
    const all = roads();
    all.add("annual-targets", { 年度: "2021", 指标: "项目入库", 目标值: "3", 单位: "亿元" });
    all.add("projects", {
      项目名称: "甲路",
      项目类别: "高速公路",
      入库状态: "已入库",
      总投资: "12500",
      入库日期: "2021-02-02",
    });
    all.add("investment-monthly", { 项目: "甲路", 月份: "2021-09", 本月完成投资: "7" });
    all.add("investment-monthly", { 项目: "别处", 月份: "2021-10", 本月完成投资: "7" });
    all.add("expressways", { 项目名称: "甲高速", 全长: "1" }, { "2021-10": { 状态: "在建" } });
    all.add("approvals", { 受理日期: "2021-09-01", 事项: "许可", 承诺时限: "3" });
    all.add("complaints", { 受理日期: "2021-09-30", 对象类别: "出租车", 满意度: "不满意", 办结日期: "2021-10-08" });
    for (const asOf of ["2020-12", "2021-01", "2021-09", "2021-10"]) {
      const results = evaluateFigures(all.database, figures, asOf);
      const before = evaluateFigures(all.database, figures, asOf === "2021-10" ? "2021-09" : "2021-08");
      for (const { id } of figures) {
        const { value, text, note, total, records, lastMonth } = explainFigure(all.database, id, asOf, {
          page: 1,
          pageSize: 100,
        });
        const result = results.get(id);
        expect({ id, value, text, note, total }).toEqual({
          id,
          value: result?.value,
          text: result?.text,
          note: result?.note,
          total: result?.records,
        });
        expect([id, records.length]).toEqual([id, total]);
        expect([id, records.every(({ label }) => label !== "")]).toEqual([id, true]);
        if (asOf > "2021-08") expect([id, lastMonth?.value]).toEqual([id, before.get(id)?.value]);
      }
    }
  });
});
