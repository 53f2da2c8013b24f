import { describe, expect, it } from "vitest";
import { owedReports, REPORTING_UNITS, runRules } from "../../db/checks/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";

function road(township: string, name: string): Record<string, string> {
  return { 年度: "2021", 乡镇: township, 路线名称: name, 建设类型: "窄路加宽", 计划里程: "2" };
}

type Database = ReturnType<typeof figureDatabase>["database"];

/** ledger unit reported/open, with the earlier months that are missing */
function lines(database: Database, asOf: string): string[] {
  return owedReports(database, asOf).reports.map(
    ({ ledger, unit, open, reported, earlier }) =>
      `${ledger} ${unit ?? "本局"} ${reported}/${open}${earlier.map((month) => ` ${month}`).join("")}`,
  );
}

const missing = (database: Database, asOf: string) =>
  owedReports(database, asOf).reports.flatMap((report) => (report.settled ? [] : [report.unit]));

describe("owedReports", () => {
  it("names who owes the month's report, in the official order, ledger by ledger, with how many of the open are told of", () => {
    const { database, add } = figureDatabase();
    add("road-works", road("月望乡", "甲"), { "2021-09": { 状态: "在建" } });
    const second = add("road-works", road("通泉街道", "乙"));
    add("road-works", road("大庄乡", "丙"), { "2021-10": { 状态: "在建" } });
    const fourth = add("road-works", road("大庄乡", "丁"));
    add("bridges", { 年度: "2021", 桥梁名称: "清水桥", 乡镇: "大庄乡" });
    expect(lines(database, "2021-10")).toEqual([
      "road-works 通泉街道 0/1 2021-09",
      "road-works 大庄乡 1/2 2021-09",
      "road-works 月望乡 0/1",
      "bridges 大庄乡 0/1",
    ]);
    // Which records those are, and that nobody ever told of them.
    expect(
      owedReports(database, "2021-10")
        .reports.slice(0, 2)
        .map((report) => report.missing),
    ).toEqual([
      [{ id: second, label: "2021 通泉街道 乙", new: true }],
      [{ id: fourth, label: "2021 大庄乡 丁", new: true }],
    ]);
    // Another month, another year: who owes what follows the month.
    expect(missing(database, "2021-09")).toEqual(["通泉街道", "大庄乡", "大庄乡"]);
    expect(lines(database, "2022-01")).toEqual([]);
  });

  it("asks nothing more of a township whose works were all finished before the month", () => {
    const { database, add, remove } = figureDatabase();
    add("road-works", road("大庄乡", "甲"), { "2021-08": { 状态: "完工" } });
    expect(lines(database, "2021-08")).toEqual(["road-works 大庄乡 1/1"]);
    expect(lines(database, "2021-09")).toEqual([]);
    remove("road-works", add("road-works", road("马鸣乡", "乙")));
    expect(lines(database, "2021-09")).toEqual([]);
    // By its date, though its last progress does not say so.
    add("road-works", { ...road("月望乡", "丙"), 完工日期: "2021-08-31" }, { "2021-07": { 状态: "在建" } });
    expect(missing(database, "2021-08")).toEqual(["月望乡"]);
    expect(lines(database, "2021-09")).toEqual(["road-works 大庄乡 0/0 2021-07", "road-works 月望乡 0/0 2021-08"]);
  });

  it("asks for land while any of what is to be bought or pulled down is not, and until it is solved where no number says", () => {
    const { database, add } = figureDatabase();
    const land = { 工程: "某高速", 乡镇: "马鸣乡" };
    add("land-acquisition", { ...land, 类型: "征地", 事项: "一", 解决日期: "2021-09-01" });
    expect(lines(database, "2021-09")).toEqual(["land-acquisition 马鸣乡 0/1"]);
    expect(lines(database, "2021-10")).toEqual([]);
    add(
      "land-acquisition",
      { ...land, 类型: "拆迁", 应征面积: "10", 应拆户数: "3" },
      { "2021-10": { 已征面积: "10", 已拆户数: "1" }, "2021-11": { 已征面积: "10", 已拆户数: "3" } },
    );
    // All of the land, but not all of the houses.
    expect(lines(database, "2021-11")).toEqual(["land-acquisition 马鸣乡 1/1"]);
    expect(lines(database, "2021-12")).toEqual([]);
    // A quarrel has no progress in numbers.
    add("land-acquisition", { ...land, 类型: "施工环境", 事项: "阻工" });
    expect(lines(database, "2021-12")).toEqual([]);
  });

  it("asks the bureau's own section for expressways until they are open, upgrades and projects of several townships", () => {
    const { database, add } = figureDatabase();
    add("expressways", { 项目名称: "东绕城", 通车日期: "2021-08-10" });
    add("expressways", { 项目名称: "西绕城" }, { "2020-12": { 状态: "在建" }, "2021-02": { 状态: "建成" } });
    add("upgrades", { 项目名称: "小海公路", 里程: "5" }, { "2021-08": { 阶段: "完工" } });
    expect(lines(database, "2021-08")).toEqual([
      // The ledger was kept before the year: from January on each month is asked for.
      "expressways 本局 0/2 2021-01 2021-02 2021-03 2021-04 2021-05 2021-06 2021-07",
      "upgrades 本局 1/1",
    ]);
    expect(lines(database, "2021-09")[0]).toContain("本局 0/1");
    expect(lines(database, "2021-09")).toHaveLength(1);
  });

  it("asks a township that the settings mark as reporting, though no task of its was entered", () => {
    const { database, add } = figureDatabase();
    add("road-works", road("月望乡", "甲"), { "2021-10": { 状态: "在建" } });
    const marked = JSON.stringify({ "road-works": ["大庄乡", "月望乡", "没有的乡"] });
    database.prepare("INSERT INTO settings (name, value) VALUES (?, ?)").run(REPORTING_UNITS, marked);
    expect(lines(database, "2021-10")).toEqual(["road-works 大庄乡 0/0", "road-works 月望乡 1/1"]);
    expect(missing(database, "2021-10")).toEqual(["大庄乡"]);
  });

  it("names the months that a ledger of months lacks; a month marked 本月无数据 is none of them", () => {
    const { database, add, mark } = figureDatabase();
    add("turnover-monthly", { 月份: "2021-01", 货物周转量: "10" });
    mark("turnover-monthly", "2021-02");
    add("turnover-monthly", { 月份: "2021-04", 货物周转量: "10" });
    const turnover = (asOf: string) =>
      owedReports(database, asOf).months.find(({ ledger }) => ledger === "turnover-monthly");
    expect(turnover("2021-05")).toEqual({
      ledger: "turnover-monthly",
      missing: ["2021-03", "2021-05"],
      withoutData: ["2021-02"],
    });
    // What comes in after all takes the place of the mark.
    add("turnover-monthly", { 月份: "2021-02", 货物周转量: "10" });
    expect(turnover("2021-02")).toMatchObject({ missing: [], withoutData: [] });
  });

  it("stands among the findings as 提示: one line for each unit and ledger, and for each ledger of months", () => {
    const { database, add } = figureDatabase();
    add("road-works", road("大庄乡", "甲"), { "2021-08": { 状态: "在建" } });
    add("road-works", road("大庄乡", "乙"), { "2021-08": { 状态: "在建" }, "2021-10": { 状态: "在建" } });
    add("turnover-monthly", { 月份: "2021-03", 货物周转量: "10" });
    const said = runRules(database, "2021-10").filter(({ rule }) => rule === "应报未报");
    expect(said.map(({ level, label, message }) => `${level} ${label}：${message}`)).toEqual([
      expect.stringContaining("1－10月未报"),
      "warning 公路运输周转量月报：1、2、4－10月未报",
      "warning 农村公路建设任务：大庄乡10月未报齐（应报2项，已报1项），另9月未报齐",
    ]);
  });
});
