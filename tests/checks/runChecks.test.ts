import { describe, expect, it } from "vitest";
import { runChecks } from "../../db/checks/index.ts";
import { monthsUpTo } from "../../db/figures/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";

const project = { 项目名称: "客运站", 项目代码: "2021-1", 项目类别: "客货站场", 总投资: "100" };
const month = { 项目: "客运站", 月份: "2021-03", 本月完成投资: "5" };
const found = (database: Parameters<typeof runChecks>[0], asOf = "2021-10") =>
  runChecks(database, asOf).map(({ level, rule, message }) => [level, rule, message]);

/** An empty book whose ledgers of months have nothing to report from January to October. */
function monthsReported(): ReturnType<typeof figureDatabase> {
  const all = figureDatabase();
  for (const ledger of ["investment-monthly", "turnover-monthly"])
    for (const month of monthsUpTo("2021-10")) all.mark(ledger, month);
  return all;
}

describe("runChecks", () => {
  it("has nothing to say about a book in which nothing is owed; of an empty one, that no month came in", () => {
    expect(runChecks(monthsReported().database, "2021-10")).toEqual([]);
    expect(found(figureDatabase().database)).toEqual(Array(2).fill(["warning", "应报未报", "1－10月未报"]));
  });

  it("holds every month's investment to 先入库、后有数", () => {
    const cases: [Record<string, string>, Record<string, string>, string | null][] = [
      [{ ...project, 入库状态: "在建", 入库日期: "2021-03-31" }, month, null],
      [{ ...project, 入库状态: "在建", 入库日期: "2021-03-31" }, { ...month, 项目: "2021－1" }, null],
      [{ ...project, 入库状态: "在建", 入库日期: "2021-04-01" }, month, "有本月完成投资，但项目 2021-04-01 才入库"],
      [{ ...project, 入库状态: "储备" }, month, "有本月完成投资，但项目没有入库日期"],
      [{ ...project, 入库状态: "储备" }, { ...month, 本月完成投资: "0" }, null],
      [{ ...project, 入库状态: "储备" }, { ...month, 项目: "别的项目" }, "有本月完成投资，但项目库中没有这个项目"],
      // Another year's and a later month's reports are not asked about.
      [{ ...project, 入库状态: "储备" }, { ...month, 月份: "2020-12" }, null],
      [{ ...project, 入库状态: "储备" }, { ...month, 月份: "2021-11" }, null],
    ];
    for (const [values, monthly, message] of cases) {
      const { database, add } = figureDatabase();
      add("projects", values);
      const id = add("investment-monthly", monthly);
      const errors = runChecks(database, "2021-10").filter(({ level }) => level === "error");
      expect(errors.map((error) => error.message)).toEqual(message === null ? [] : [message]);
      if (message)
        expect(errors[0]).toMatchObject({
          rule: "先入库、后有数",
          ledger: "investment-monthly",
          record: id,
          field: "本月完成投资",
        });
    }
  });

  it("lets the project of a name that was entered first count, in whatever order they stand", () => {
    const [early, late] = ["2021-02-01", "2021-06-01"];
    for (const days of [
      [early, late],
      [late, early],
      [early, ""],
      ["", early],
    ]) {
      const { database, add } = figureDatabase();
      for (const [index, day] of days.entries()) {
        const state = day === "" ? "储备" : "在建";
        add("projects", { ...project, 项目代码: `2021-${index + 1}`, 入库状态: state, 入库日期: day });
      }
      add("investment-monthly", month);
      expect(found(database).filter(([, rule]) => rule === "先入库、后有数")).toEqual([]);
    }
  });

  it("runs the ledgers' own rules over what is stored, with the month's progress", () => {
    const { database, add } = monthsReported();
    const road = { 年度: "2021", 乡镇: "大庄乡", 路线名称: "甲", 建设类型: "窄路加宽", 计划里程: "2" };
    add(
      "road-works",
      { ...road, 开工日期: "2021-05-01", 完工日期: "2021-04-01" },
      { "2021-10": { 状态: "在建", 完成里程: "2.5" } },
    );
    expect(found(database)).toEqual([
      ["error", "填报规则", "完工日期 2021-04-01 早于开工日期 2021-05-01"],
      ["warning", "填报规则", "状态为在建，但填了完工日期"],
      ["warning", "填报规则", "完成里程大于计划里程"],
      ["warning", "指标相互核对", "建设完成里程 2.5公里，应不大于 建设任务里程 2公里"],
    ]);
    // The progress of October says nothing about April (in May it was done), and another year is another check.
    expect(found(database, "2021-04")).toContainEqual(["warning", "应报未报", "大庄乡4月未报（应报1项，已报0项）"]);
    expect(found(database, "2021-09").some(([, , message]) => message === "完成里程大于计划里程")).toBe(false);
    expect(found(database, "2022-10")).toEqual(Array(2).fill(["warning", "应报未报", "1－10月未报"]));
  });

  it("finds records of a township that is on no list, and figures whose parts do not make the whole", () => {
    const { database, add } = monthsReported();
    const road = { 年度: "2021", 路线名称: "甲", 建设类型: "窄路加宽", 计划里程: "2" };
    add("road-works", { ...road, 乡镇: "不在册乡" }, { "2021-10": { 完成里程: "1" } });
    expect(found(database)).toEqual([
      ["error", "填报规则", "缺少状态"],
      ["error", "乡（镇）、街道在册", "“不在册乡”不在乡（镇）街道名单中"],
      [
        "error",
        "指标相互核对",
        "建设完成条数 0条 ＋ 建设在建条数 0条 ＋ 建设未开工条数 0条 ＋ 建设未报进度条数 0条，应等于 建设任务条数 1条",
      ],
    ]);
  });

  it("names what is late and who owes a report, as something to look at", () => {
    const { database, add } = monthsReported();
    const id = add("bridges", { 年度: "2021", 桥梁名称: "清水桥", 乡镇: "大庄乡", 计划完工: "2021-06" });
    expect(runChecks(database, "2021-10")).toEqual([
      {
        level: "warning",
        rule: "逾期",
        ledger: "bridges",
        record: id,
        label: "2021 清水桥",
        field: "计划完工",
        message: "计划完工 2021-06，截至 2021-10 未完成",
      },
      {
        level: "warning",
        rule: "应报未报",
        ledger: "bridges",
        record: null,
        label: "危桥改造",
        field: null,
        message: "大庄乡10月未报（应报1项，已报0项）",
      },
    ]);
  });
});
