import { describe, expect, it } from "vitest";
import { runRules } from "../../db/checks/index.ts";
import { monthsUpTo } from "../../db/figures/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";

const project = { 项目名称: "客运站", 项目代码: "2021-1", 项目类别: "客货站场", 总投资: "100" };
const month = { 项目: "客运站", 月份: "2021-03", 本月完成投资: "5" };
const found = (database: Parameters<typeof runRules>[0], asOf = "2021-10") =>
  runRules(database, asOf).map(({ level, rule, message }) => [level, rule, message]);

/** An empty book whose ledgers of months have nothing to report from January to October. */
function monthsReported(): ReturnType<typeof figureDatabase> {
  const all = figureDatabase();
  for (const ledger of ["investment-monthly", "turnover-monthly"])
    for (const month of monthsUpTo("2021-10")) all.mark(ledger, month);
  return all;
}

describe("runRules", () => {
  it("has nothing to say about a book in which nothing is owed; of an empty one, that no month came in", () => {
    expect(runRules(monthsReported().database, "2021-10")).toEqual([]);
    expect(found(figureDatabase().database)).toEqual(Array(2).fill(["warning", "应报未报", "1－10月未报"]));
  });

  it("holds every month's investment to 先入库、后有数", () => {
    const cases: [Record<string, string>, Record<string, string>, string | null][] = [
      [{ ...project, 入库状态: "在建", 入库日期: "2021-03-31" }, month, null],
      [{ ...project, 入库状态: "在建", 入库日期: "2021-03-31" }, { ...month, 项目: "2021-1" }, null],
      // The figures count by the very word: what they lay to no project must not pass as one of it.
      [
        { ...project, 入库状态: "在建", 入库日期: "2021-03-31" },
        { ...month, 项目: "2021－1" },
        "项目库中没有这个项目，只有写法不同的“2021-1”",
      ],
      [{ ...project, 入库状态: "在建", 入库日期: "2021-04-01" }, month, "项目 2021-04-01 才入库"],
      [{ ...project, 入库状态: "储备" }, month, "项目没有入库日期"],
      [{ ...project, 入库状态: "储备" }, { ...month, 本月完成投资: "0" }, null],
      [{ ...project, 入库状态: "储备" }, { ...month, 项目: "别的项目" }, "项目库中没有这个项目"],
      // Another year's and a later month's reports are not asked about.
      [{ ...project, 入库状态: "储备" }, { ...month, 月份: "2020-12" }, null],
      [{ ...project, 入库状态: "储备" }, { ...month, 月份: "2021-11" }, null],
    ];
    for (const [values, monthly, message] of cases) {
      const { database, add } = figureDatabase();
      add("projects", values);
      const id = add("investment-monthly", monthly);
      const errors = runRules(database, "2021-10").filter(({ level }) => level === "error");
      expect(errors.map((error) => error.message)).toEqual(
        message === null ? [] : [`2021-03 本月完成投资 5万元，但${message}`],
      );
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
      ["error", "日期先后", "完工日期 2021-04-01 早于开工日期 2021-05-01"],
      ["error", "状态与日期一致", "2021-10 进度为在建，但完工日期 2021-04-01"],
      ["warning", "完成不大于计划", "完成里程大于计划里程（完成里程 2.5公里，计划里程 2公里）"],
      ["warning", "全区完成不大于计划", "建设完成里程 2.5公里，应不大于 建设任务里程 2公里"],
    ]);
    // The progress of October says nothing about April (in May it was done), and another year is another check.
    expect(found(database, "2021-04")).toContainEqual(["warning", "应报未报", "大庄乡4月未报（应报1项，已报0项）"]);
    expect(found(database, "2021-09").some(([, , message]) => message?.startsWith("完成里程大于计划里程"))).toBe(false);
    expect(found(database, "2022-10")).toEqual(Array(2).fill(["warning", "应报未报", "1－10月未报"]));
  });

  it("finds records of a township that is on no list, and figures whose parts do not make the whole", () => {
    const { database, add } = monthsReported();
    const road = { 年度: "2021", 路线名称: "甲", 建设类型: "窄路加宽", 计划里程: "2" };
    add("road-works", { ...road, 乡镇: "不在册乡" }, { "2021-10": { 完成里程: "1" } });
    const counts =
      "建设完成条数 0条 ＋ 建设在建条数 0条 ＋ 建设未开工条数 0条 ＋ 建设未报进度条数 0条，应等于 建设任务条数 1条";
    const lengths =
      "建设完工里程 0公里 ＋ 建设在建里程 0公里 ＋ 建设未开工里程 0公里 ＋ 建设未报进度里程 0公里，应等于 建设任务里程 2公里";
    expect(found(database)).toEqual([
      ["error", "状态分组相加等于总数", `农村路.建设任务条数：${counts}；不在册乡 农村路.建设任务条数：${counts}`],
      ["error", "状态分组相加等于总数", `农村路.建设任务里程：${lengths}；不在册乡 农村路.建设任务里程：${lengths}`],
      ["error", "乡镇合计等于全区", "“不在册乡”不在 2021 年的乡（镇）街道名单中"],
      ["error", "填报规则", "缺少状态"],
    ]);
  });

  it("names what is late and who owes a report, as something to look at", () => {
    const { database, add } = monthsReported();
    const id = add("bridges", { 年度: "2021", 桥梁名称: "清水桥", 乡镇: "大庄乡", 计划完工: "2021-06" });
    expect(runRules(database, "2021-10")).toMatchObject([
      {
        level: "warning",
        id: "B10",
        rule: "应报未报",
        area: "rural",
        ledger: "bridges",
        record: null,
        records: [],
        label: "危桥改造",
        field: null,
        township: "大庄乡",
        month: "2021-10",
        message: "大庄乡10月未报（应报1项，已报0项）",
        count: 1,
      },
      {
        level: "warning",
        id: "B11",
        rule: "逾期",
        ledger: "bridges",
        record: id,
        records: [id],
        label: "2021 清水桥",
        field: "计划完工",
        township: "大庄乡",
        message: "计划完工 2021-06，截至 2021-10 未完成",
      },
    ]);
  });

  it("puts what has one cause into one line with its count: 27 months of two projects are two lines", () => {
    const { database, add } = figureDatabase();
    add("projects", { ...project, 入库状态: "储备" });
    for (let one = 1; one <= 9; one += 1)
      for (const name of ["客运站", "2021-1", "没有的项目"])
        add("investment-monthly", { ...month, 项目: name, 月份: `2021-0${one}` });
    const lines = runRules(database, "2021-10").filter(({ id }) => id === "A01");
    expect(lines.map(({ label, count, month: of }) => [label, count, of])).toEqual([
      ["客运站", 18, null],
      ["没有的项目", 9, null],
    ]);
    expect(lines[1]?.message).toContain("2021-01 本月完成投资 5万元，但项目库中没有这个项目");
    expect(lines[1]?.message).toMatch(/；等共 9 项$/);
    expect(lines[1]?.records).toHaveLength(9);
  });

  it("keeps a finding's key as long as its values are the same, whatever else is written", () => {
    const key = (length: string, note = "", others: Record<string, string>[] = []) => {
      const { database, add } = figureDatabase();
      const road = { 年度: "2021", 乡镇: "大庄乡", 路线名称: "甲", 建设类型: "窄路加宽", 计划里程: "2" };
      add("road-works", { ...road, 备注: note }, { "2021-10": { 状态: "在建", 完成里程: length } });
      for (const other of others) add("road-works", { ...road, ...other }, { "2021-10": { 状态: "在建" } });
      return runRules(database, "2021-10").find(({ id }) => id === "B05")?.key;
    };
    expect(key("2.5")).toMatch(/^[0-9a-f]{32}$/);
    expect(key("2.5", "改了备注", [{ 路线名称: "乙" }])).toBe(key("2.5"));
    expect(key("2.6")).not.toBe(key("2.5"));
  });

  it("asks what the area owes for the month itself only where that area is being 上报", () => {
    const { database, add } = figureDatabase();
    add("turnover-monthly", { 月份: "2021-08", 旅客周转量: "1", 货物周转量: "1" });
    const owed = (reporting?: string) =>
      runRules(database, "2021-08", reporting === undefined ? {} : { reporting })
        .filter(({ id }) => id === "B10")
        .map(({ level, label, message }) => [level, label, message]);
    const before = [
      ["warning", "固定资产投资月报", "1－8月未报"],
      ["warning", "公路运输周转量月报", "1－7月未报"],
    ];
    expect(owed()).toEqual(before);
    expect(owed("rural")).toEqual(before);
    expect(owed("investment")).toEqual([
      ["error", "固定资产投资月报", "8月未报"],
      ["warning", "固定资产投资月报", "1－7月未报"],
      ["warning", "公路运输周转量月报", "1－7月未报"],
    ]);
  });

  it("looks at what is kept for later times only where it is asked to, and only for what must be filled", () => {
    const { database, add } = monthsReported();
    add("bridges", { 年度: "2022", 桥梁名称: "清水桥", 乡镇: "大庄乡" }, { "2022-03": { 完成投资: "1" } });
    expect(runRules(database, "2021-10")).toEqual([]);
    expect(runRules(database, "2021-10", { stored: true })).toMatchObject([
      { id: "T01", level: "error", month: "2022-03", field: "状态", message: "缺少状态" },
    ]);
  });
});
