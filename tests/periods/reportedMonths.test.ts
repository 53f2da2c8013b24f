import { describe, expect, it } from "vitest";
import { missingText, reportedMonths, spanText } from "../../db/figures/index.ts";
import { investmentMonthly } from "../../db/ledgers/investment/investmentMonthly.ts";
import { evaluateIn } from "../figures/evaluateIn.ts";
import { type FigureDatabase, figureDatabase } from "../figures/figureDatabase.ts";

/** Reports of one project for these months; a month may be marked 本月无数据 instead. */
function reported(months: readonly string[], marked: readonly string[] = []): FigureDatabase {
  const all = figureDatabase();
  all.add("projects", { 项目名称: "甲路", 项目类别: "农村公路", 总投资: "900", 入库状态: "在建" });
  for (const 月份 of months) all.add("investment-monthly", { 项目: "甲路", 月份, 本月完成投资: "10" });
  for (const month of marked) all.mark("investment-monthly", month);
  return all;
}

const upTo = (year: number, last: number, without: readonly number[] = []): string[] =>
  Array.from({ length: last }, (_, index) => index + 1)
    .filter((month) => !without.includes(month))
    .map((month) => `${year}-${String(month).padStart(2, "0")}`);

describe("the months that came in", () => {
  it.each([
    ["all", upTo(2026, 12), [], "1－12月", null],
    ["the last two missing", upTo(2026, 10), [], "1－10月", "1－10月（11、12月未报）"],
    ["one between", upTo(2026, 12, [8]), [], "1－12月（8月未报）", "1－12月（8月未报）"],
    ["one between and the last", upTo(2026, 11, [8]), [], "1－11月（8月未报）", "1－11月（8、12月未报）"],
    ["a missing one marked 本月无数据", upTo(2026, 12, [8]), ["2026-08"], "1－12月", null],
    ["none", [], [], null, "1－12月未报"],
  ])("%s", (_, months, marked, span, missing) => {
    const known = reportedMonths(reported(months, marked).database, investmentMonthly, "2026-12");
    expect([spanText(known), missingText(known)]).toEqual([span, missing]);
  });
});

describe("what is said of months that did not come in", () => {
  it("keeps the sum and says which months it is of", () => {
    const all = reported(upTo(2026, 10));
    expect(evaluateIn(all, "固投.完成投资", "2026-12")).toMatchObject({
      value: "100",
      note: "固定资产投资月报：1－10月（11、12月未报）。",
    });
    expect(evaluateIn(all, "固投.出数完成率", "2026-12").note).toBe("固定资产投资月报：1－10月（11、12月未报）。");
  });

  it("has no 0 for the month alone, nor for a year of which nothing came in", () => {
    const all = reported(upTo(2026, 10));
    expect(evaluateIn(all, "固投.本月出数", "2026-12")).toMatchObject({
      value: null,
      text: "—",
      note: "固定资产投资月报：12月未报。",
    });
    expect(evaluateIn(all, "固投.出数", "2027-03")).toMatchObject({
      value: null,
      text: "未报",
      note: "固定资产投资月报：1－3月未报。",
    });
    expect(evaluateIn(all, "固投.完成投资同期增速", "2027-03")).toMatchObject({ value: null, text: "—" });
  });

  it("takes a month marked 本月无数据 for one of nothing", () => {
    const all = reported(upTo(2026, 11), ["2026-12"]);
    expect(evaluateIn(all, "固投.本月出数", "2026-12")).toMatchObject({ value: "0", note: null });
    expect(evaluateIn(all, "固投.完成投资", "2026-12")).toMatchObject({ value: "110", note: null });
  });

  it("compares two years only where every month of both came in", () => {
    const both = reported([...upTo(2025, 12), ...upTo(2026, 10)]);
    expect(evaluateIn(both, "固投.完成投资同期增速", "2026-10")).toMatchObject({ value: "0", note: null });
    expect(evaluateIn(both, "固投.完成投资同期增速", "2026-11").value).toBeNull();
    const gap = reported([...upTo(2025, 12, [5]), ...upTo(2026, 10)]);
    expect(evaluateIn(gap, "固投.完成投资同期增速", "2026-10")).toMatchObject({
      value: null,
      note: "2025年固定资产投资月报：1－10月（5月未报）。",
    });
    expect(evaluateIn(gap, "固投.完成投资同期增速", "2026-04").value).toBe("0");
  });
});
