import { describe, expect, it } from "vitest";
import { areaProgress } from "../../db/figures/areaProgress.ts";
import { figureSeries } from "../../db/figures/figureSeries.ts";
import { evaluateFigure, figureOf } from "../../db/figures/index.ts";
import { paceOf } from "../../db/figures/pace.ts";
import { progressLines } from "../../db/figures/progressLines.ts";
import { areas } from "../../db/ledgers/areas.ts";
import { figureDatabase } from "./figureDatabase.ts";

const rate = (digits: bigint, scale = 0) => ({ digits, scale });

describe("paceOf", () => {
  it("holds a rate against M/12 of the year, in 百分点 to one decimal, half-up", () => {
    expect(paceOf(rate(50n), "2021-06")).toEqual({ points: "0.0", word: "持平" });
    expect(paceOf(rate(100n), "2021-06")).toEqual({ points: "50.0", word: "超前" });
    // 10/12 = 83.333…: 80 is 3.333… behind, 86.65 is 3.31666… ahead.
    expect(paceOf(rate(80n), "2021-10")).toEqual({ points: "3.3", word: "滞后" });
    expect(paceOf(rate(8665n, 2), "2021-10")).toEqual({ points: "3.3", word: "超前" });
    // What is shown as nothing is neither ahead nor behind.
    expect(paceOf(rate(8337n, 2), "2021-10")).toEqual({ points: "0.0", word: "持平" });
    expect(paceOf(rate(0n), "2021-12")).toEqual({ points: "100.0", word: "滞后" });
  });
});

describe("areaProgress", () => {
  it("names only figures there are, of their own area, and every work area in the order of the menu", () => {
    expect(progressLines.map(({ area }) => area)).toEqual(areas.map(({ id }) => id).filter((id) => id !== "base"));
    for (const { area, lines, others } of progressLines) {
      for (const id of [...lines.flatMap(({ target, done, rate: of }) => [target, done, of]), ...others]) {
        expect([id, figureOf(id)?.area]).toEqual([id, area]);
        expect(figureOf(id)?.unit).not.toBeNull();
      }
      for (const line of lines) {
        expect(figureOf(line.rate)?.how).toEqual({ kind: "ratio", numerator: line.done, denominator: line.target });
      }
    }
  });

  it("has target, done, rate and pace of a line, and no pace where there is no rate", () => {
    const { database, add } = figureDatabase();
    const road = { 年度: "2021", 乡镇: "大庄乡", 路线名称: "甲", 建设类型: "窄路加宽", 计划里程: "2" };
    add("road-works", road, { "2021-05": { 状态: "在建", 完成里程: "1.5" } });
    add("inspections", { 日期: "2021-02-01", 类别: "企业检查", 被检单位: "甲", 发现隐患: "3", 已整改: "2" });
    const { calendar, areas: shown } = areaProgress(database, "2021-10");
    expect(calendar).toBe("83.3");
    const line = (area: string, name: string) =>
      shown.find((one) => one.area === area)?.lines.find((one) => one.name === name);
    expect(line("rural", "农村公路建设")).toMatchObject({
      target: { figure: "农村路.建设任务里程", name: "建设任务里程", unit: "公里", value: "2", text: "2" },
      done: { text: "1.5" },
      rate: { text: "75.0" },
      pace: { points: "8.3", word: "滞后" },
    });
    expect(line("rural", "危桥改造")).toMatchObject({
      target: { text: "0" },
      rate: { value: null, text: "—" },
      pace: null,
    });
    // What comes in and is dealt with is not held against the calendar.
    expect(line("safety", "隐患整改")).toMatchObject({ rate: { text: "66.7" }, pace: null });
  });
});

describe("figureSeries", () => {
  it("has every month's own amount, and the sum that the summing figure itself has as of that month", () => {
    const { database, add } = figureDatabase();
    add("projects", {
      项目名称: "客运站",
      项目类别: "客货站场",
      总投资: "100",
      入库状态: "在建",
      入库日期: "2021-01-01",
    });
    add("projects", {
      项目名称: "高速",
      项目类别: "高速公路",
      总投资: "100",
      入库状态: "在建",
      入库日期: "2021-01-01",
    });
    add("investment-monthly", { 项目: "客运站", 月份: "2021-01", 本月完成投资: "10000.01" });
    add("investment-monthly", { 项目: "客运站", 月份: "2021-03", 本月完成投资: "5000" });
    add("investment-monthly", { 项目: "高速", 月份: "2021-02", 本月完成投资: "777" });
    add("investment-monthly", { 项目: "客运站", 月份: "2020-12", 本月完成投资: "9" });
    const series = figureSeries(database, "固投.本月出数", "固投.出数", "2021-04");
    expect(series.map(({ month, amount, sum }) => [month, amount.value, sum.value])).toEqual([
      ["2021-01", "1.000001", "1.000001"],
      ["2021-02", "0", "1.000001"],
      ["2021-03", "0.5", "1.500001"],
      ["2021-04", null, null],
    ]);
    // April has not come in: the summing figure says what came to by March, the series has no point.
    for (const { month, sum } of series.slice(0, 3)) {
      const figure = figureOf("固投.出数");
      expect(figure && evaluateFigure(database, figure, month)).toMatchObject({ value: sum.value, text: sum.text });
    }
  });
});
