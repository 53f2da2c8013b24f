import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDecimals } from "../../db/exact/addDecimals.ts";
import { decimalText } from "../../db/exact/decimalText.ts";
import { decimalOf } from "../../db/figures/decimalOf.ts";
import { explainFigure } from "../../db/figures/explainFigure.ts";
import {
  canBreakDown,
  EXPRESSWAY,
  evaluateFigure,
  evaluateFiguresBy,
  figureRecords,
  MONTH,
  namedFigure,
  PROJECT,
  PROJECT_CATEGORY,
  QUARTER,
  TOWNSHIP,
} from "../../db/figures/index.ts";
import { figureDatabase } from "./figureDatabase.ts";

const spent = namedFigure("固投.完成投资");
const dimensions = [
  PROJECT,
  PROJECT_CATEGORY,
  EXPRESSWAY,
  MONTH,
  QUARTER,
  `${PROJECT_CATEGORY}+${PROJECT}`,
  "形象进度",
];

const report = fc.record({
  项目: fc.constantFrom("甲路", "A-1", "乙桥", "丙高速", "谁也不知道"),
  月份: fc.constantFrom("2021-01", "2021-03", "2021-04", "2021-10", "2021-11", "2020-03"),
  本月完成投资: fc
    .integer({ min: 0, max: 999_999_999 })
    .map((cents) => decimalText({ digits: BigInt(cents), scale: 6 })),
  形象进度: fc.constantFrom("", "路基", "路面"),
});

function withReports(reports: readonly Record<string, string>[]) {
  const all = figureDatabase();
  const project = { 总投资: "100", 入库状态: "在建", 入库日期: "2020-01-01" };
  all.add("projects", { ...project, 项目名称: "甲路", 项目代码: "A-1", 项目类别: "农村公路" });
  all.add("projects", { ...project, 项目名称: "乙桥", 项目类别: "桥梁隧道" });
  all.add("projects", { ...project, 项目名称: "丙高速", 项目类别: "高速公路" });
  for (const values of reports) all.add("investment-monthly", values);
  return all.database;
}

describe("a figure broken down", () => {
  it("adds up to the whole by every dimension, exactly, and so do the records behind its groups", () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 20 }), (reports) => {
        const database = withReports(reports);
        const whole = evaluateFigure(database, spent, "2021-10");
        for (const by of dimensions) {
          const groups = [...evaluateFiguresBy(database, [spent], "2021-10", by)];
          const sum = groups
            .map(([, results]) => decimalOf(results.get(spent.id)?.value ?? "0"))
            .reduce(addDecimals, { digits: 0n, scale: 0 });
          // Of a period without a report nothing is said, not even that it was nothing.
          expect(whole.value === null).toBe(whole.records === 0);
          expect([by, decimalText(sum)]).toEqual([by, whole.value ?? "0"]);
          const behind = groups.map(([of]) => {
            const page = { page: 1, pageSize: 100, within: { by, of } };
            return figureRecords(database, spent, "2021-10", page).rows.map(({ id }) => id);
          });
          expect(behind.flat()).toHaveLength(whole.records);
          expect(new Set(behind.flat()).size).toBe(whole.records);
        }
        database.close();
      }),
      { numRuns: 40 },
    );
  });

  it("takes a project's reports by its code and by its name for one, and those of no known project by themselves", () => {
    const of = { 月份: "2021-03", 本月完成投资: "1" };
    const database = withReports([
      { ...of, 项目: "甲路" },
      { ...of, 项目: "A-1", 本月完成投资: "2" },
      { ...of, 项目: "谁也不知道", 本月完成投资: "4" },
    ]);
    const values = (by: string): [string, string | null | undefined][] =>
      [...evaluateFiguresBy(database, [spent], "2021-10", by)].map(([of, results]) => [
        of,
        results.get(spent.id)?.value,
      ]);
    expect(values(PROJECT)).toEqual([
      ["甲路", "3"],
      ["谁也不知道", "4"],
    ]);
    expect(values(PROJECT_CATEGORY)).toEqual([
      ["农村公路", "3"],
      ["", "4"],
    ]);
    expect(values(EXPRESSWAY)).toEqual([["不含高速公路", "7"]]);
    expect(values(QUARTER)).toEqual([["1", "7"]]);
  });

  it("is explained for one of its groups alone", () => {
    const of = { 月份: "2021-03", 本月完成投资: "1" };
    const database = withReports([
      { ...of, 项目: "甲路" },
      { ...of, 项目: "乙桥" },
      { ...of, 项目: "乙桥", 月份: "2021-10", 本月完成投资: "2.5" },
    ]);
    const explained = explainFigure(database, spent.id, "2021-10", {
      within: { by: PROJECT, of: "乙桥" },
      page: 1,
      pageSize: 20,
    });
    expect([explained.value, explained.total, explained.changedTotal]).toEqual(["3.5", 2, 1]);
    expect(explained.records.map(({ contribution }) => contribution)).toEqual(["2.5", "1"]);
  });

  it("is broken down only by what all its ledgers have; a name out of an object's own store is none", () => {
    expect(canBreakDown(spent, PROJECT)).toBe(true);
    expect(canBreakDown(spent, TOWNSHIP)).toBe(false);
    expect(canBreakDown(spent, "constructor")).toBe(false);
    expect(canBreakDown(namedFigure("农村路.建设任务条数"), TOWNSHIP)).toBe(true);
    expect(canBreakDown(namedFigure("农村路.建设任务条数"), `建设类型+${TOWNSHIP}`)).toBe(true);
    expect(() => evaluateFiguresBy(withReports([]), [spent], "2021-10", TOWNSHIP)).toThrow("broken down");
  });
});

describe("the year before", () => {
  it("is unknown where nothing was recorded, and has no growth without a base", () => {
    const of = { 项目: "甲路", 本月完成投资: "3" };
    const none = withReports([{ ...of, 月份: "2021-03" }]);
    expect(evaluateFigure(none, namedFigure("固投.完成投资上年同期"), "2021-10").value).toBeNull();
    expect(evaluateFigure(none, namedFigure("固投.完成投资同期增速"), "2021-10").value).toBeNull();
    const some = withReports([
      { ...of, 月份: "2021-01" },
      { ...of, 月份: "2020-01", 本月完成投资: "2" },
      { ...of, 月份: "2020-03", 本月完成投资: "50" },
    ]);
    expect(evaluateFigure(some, namedFigure("固投.完成投资上年同期"), "2021-02").value).toBe("2");
    expect(evaluateFigure(some, namedFigure("固投.完成投资同期增速"), "2021-01")).toMatchObject({
      value: "50",
      text: "50.0",
      note: null,
    });
    expect(evaluateFigure(some, namedFigure("固投.完成投资同期增速"), "2021-02")).toMatchObject({
      value: null,
      note: "固定资产投资月报：1月（2月未报）。2020年固定资产投资月报：1月（2月未报）。",
    });
  });
});
