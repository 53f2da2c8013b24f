import { describe, expect, it } from "vitest";
import {
  evaluateFigure,
  evaluateFigures,
  evaluateFiguresBy,
  type Figure,
  type FigureResult,
  figureOf,
  figures,
  TOWNSHIP,
} from "../../db/figures/index.ts";
import { figureDatabase } from "./figureDatabase.ts";

type Database = ReturnType<typeof figureDatabase>["database"];

function evaluate(database: Database, id: string, asOf = "2021-10") {
  const figure = figureOf(id);
  if (!figure) throw new Error(id);
  return evaluateFigure(database, figure, asOf);
}

const road = {
  年度: "2021",
  乡镇: "大庄乡",
  路线名称: "石箐—高山公路",
  建设类型: "自然村通硬化路",
  计划里程: "3.945",
  计划投资: "366.88",
};
const done = { 完成里程: "3.945", 完成投资: "366.880001", 状态: "完工" };

/** One figure township by township. */
function byTownship(database: Database, figure: Figure): Map<string, FigureResult> {
  const all = evaluateFiguresBy(database, [figure], "2021-10", TOWNSHIP);
  return new Map(
    [...all].flatMap(([township, results]) => {
      const result = results.get(figure.id);
      return result ? [[township, result] as const] : [];
    }),
  );
}

describe("农村路 building figures", () => {
  it("count and sum nothing as 0, and have no rate without a base", () => {
    const { database } = figureDatabase();
    expect(evaluate(database, "农村路.建设任务条数")).toEqual({
      value: "0",
      text: "0",
      items: null,
      records: 0,
      note: null,
    });
    expect(evaluate(database, "农村路.建设任务里程")).toEqual({
      value: "0",
      text: "0",
      items: null,
      records: 0,
      note: null,
    });
    expect(evaluate(database, "农村路.建设里程完成率")).toEqual({
      value: null,
      text: "—",
      items: null,
      records: 0,
      note: null,
    });
    expect(evaluate(database, "农村路.建设任务乡镇")).toEqual({
      value: null,
      text: "—",
      items: [],
      records: 0,
      note: null,
    });
    expect(evaluate(database, "农村路.建设任务乡镇数").value).toBe("0");
  });

  it("sum exactly, in the unit, to the last place", () => {
    const { database, add } = figureDatabase();
    add("road-works", road, { "2021-09": done });
    add("road-works", { ...road, 计划里程: "0.1", 计划投资: "0.2" });
    expect(evaluate(database, "农村路.建设任务里程")).toMatchObject({ value: "4.045", text: "4.045", records: 2 });
    expect(evaluate(database, "农村路.建设任务投资").value).toBe("367.08");
    expect(evaluate(database, "农村路.建设完成投资")).toMatchObject({ value: "366.880001", text: "366.88" });
  });

  it("count a task without progress up to the month as 未开工 with 0 done", () => {
    const { database, add } = figureDatabase();
    add("road-works", road, { "2021-09": done });
    expect(evaluate(database, "农村路.建设未开工条数", "2021-08")).toMatchObject({ value: "1", records: 1 });
    expect(evaluate(database, "农村路.建设完成里程", "2021-08")).toMatchObject({ value: "0", records: 1 });
    expect(evaluate(database, "农村路.建设里程完成率", "2021-08")).toMatchObject({ value: "0", text: "0.0" });
    expect(evaluate(database, "农村路.建设完成条数", "2021-09").value).toBe("1");
    expect(evaluate(database, "农村路.建设未开工条数", "2021-09").value).toBe("0");
    expect(evaluate(database, "农村路.建设里程完成率", "2021-09")).toMatchObject({ value: "100", text: "100" });
  });

  it("take the latest month up to the as-of month; a corrected older month changes only its own time", () => {
    const { database, add } = figureDatabase();
    const underway = { 完成里程: "1", 完成投资: "10", 状态: "在建" };
    const id = add("road-works", road, { "2021-05": underway, "2021-09": done });
    expect(evaluate(database, "农村路.建设完成里程", "2021-04").value).toBe("0");
    expect(evaluate(database, "农村路.建设完成里程", "2021-08").value).toBe("1");
    expect(evaluate(database, "农村路.建设在建里程", "2021-08").value).toBe("3.945");
    database
      .prepare("UPDATE road_works_progress SET 完成里程 = 1500 WHERE record_id = ? AND month = '2021-05'")
      .run(id);
    expect(evaluate(database, "农村路.建设完成里程", "2021-08").value).toBe("1.5");
    expect(evaluate(database, "农村路.建设完成里程", "2021-10").value).toBe("3.945");
  });

  it("leave out deleted records and other years", () => {
    const { database, add, remove } = figureDatabase();
    const id = add("road-works", road, { "2021-09": done });
    add("road-works", { ...road, 年度: "2020" }, { "2020-09": done });
    expect(evaluate(database, "农村路.建设任务条数").value).toBe("1");
    expect(evaluate(database, "农村路.建设任务条数", "2020-12").value).toBe("1");
    remove("road-works", id);
    expect(evaluate(database, "农村路.建设任务条数")).toMatchObject({ value: "0", records: 0 });
    expect(evaluate(database, "农村路.建设完成里程").value).toBe("0");
  });

  it("know no plan investment where nobody filled one in, and leave blanks out otherwise", () => {
    const { database, add } = figureDatabase();
    const { 计划投资: _plan, ...withoutPlan } = road;
    add("road-works", withoutPlan);
    expect(evaluate(database, "农村路.建设任务投资")).toMatchObject({ value: null, text: "—", records: 1 });
    expect(evaluate(database, "农村路.建设投资完成率").value).toBeNull();
    add("road-works", road);
    expect(evaluate(database, "农村路.建设任务投资")).toMatchObject({ value: "366.88", records: 2 });
  });

  it("have no rate over a plan of 0", () => {
    const { database, add } = figureDatabase();
    add("road-works", { ...road, 计划里程: "0" }, { "2021-09": done });
    expect(evaluate(database, "农村路.建设里程完成率")).toMatchObject({ value: null, text: "—", records: 1 });
  });

  it("split the plan into 完工, 在建 and 未开工 without a rest", () => {
    const { database, add } = figureDatabase();
    add("road-works", road, { "2021-09": done });
    add("road-works", { ...road, 计划里程: "2.5" }, { "2021-09": { 完成里程: "1", 状态: "在建" } });
    add("road-works", { ...road, 计划里程: "7.25" });
    const parts = ["完工", "在建", "未开工"].map(
      (state) => Number(evaluate(database, `农村路.建设${state}里程`).value) * 1000,
    );
    expect(parts).toEqual([3945, 2500, 7250]);
    expect(evaluate(database, "农村路.建设任务里程").value).toBe("13.695");
    expect(evaluate(database, "农村路.建设完成里程").value).toBe("4.945");
  });

  it("count only 自然村通硬化路 as 通硬化路", () => {
    const { database, add } = figureDatabase();
    add("road-works", road, { "2021-09": done });
    add("road-works", { ...road, 建设类型: "窄路加宽" }, { "2021-09": done });
    expect(evaluate(database, "农村路.通硬化路计划里程")).toMatchObject({ value: "3.945", records: 1 });
    expect(evaluate(database, "农村路.通硬化路完成里程")).toMatchObject({ value: "3.945", records: 1 });
    expect(evaluate(database, "农村路.通硬化路完成里程", "2021-08")).toMatchObject({ value: "0", records: 1 });
  });

  it("list townships in the official order, once each", () => {
    const { database, add } = figureDatabase();
    for (const 乡镇 of ["月望乡", "通泉街道", "月望乡", "大庄乡"]) add("road-works", { ...road, 乡镇 });
    expect(evaluate(database, "农村路.建设任务乡镇")).toEqual({
      value: null,
      text: "通泉街道、大庄乡、月望乡",
      items: [{ 乡镇: "通泉街道" }, { 乡镇: "大庄乡" }, { 乡镇: "月望乡" }],
      records: 4,
      note: null,
    });
    expect(evaluate(database, "农村路.建设任务乡镇数")).toMatchObject({ value: "3", text: "3", records: 4 });
  });

  it("have ratios exact far beyond what is shown", () => {
    const { database, add } = figureDatabase();
    add("road-works", { ...road, 计划里程: "3" }, { "2021-09": { 完成里程: "2", 状态: "在建" } });
    expect(evaluate(database, "农村路.建设里程完成率")).toMatchObject({
      value: "66.666666666666666666666667",
      text: "66.7",
    });
  });

  it("sum beyond what a double holds", () => {
    const { database, add } = figureDatabase();
    for (let count = 0; count < 3; count += 1) {
      const id = add("road-works", road);
      database.prepare("UPDATE road_works SET 计划投资 = ? WHERE id = ?").run(BigInt(Number.MAX_SAFE_INTEGER), id);
    }
    expect(evaluate(database, "农村路.建设任务投资").value).toBe("27021597764.222973");
  });
});

describe("breakdown by township", () => {
  it("lists every official township in order, also those with nothing", () => {
    const { database, add } = figureDatabase();
    add("road-works", road, { "2021-09": done });
    const figure = figureOf("农村路.建设任务里程");
    const townships = figure ? [...byTownship(database, figure)] : [];
    expect(townships.map(([name]) => name)).toEqual([
      "通泉街道",
      "鸡头村街道",
      "王家庄街道",
      "张安屯街道",
      "旧县街道",
      "马过河镇",
      "纳章镇",
      "马鸣乡",
      "大庄乡",
      "月望乡",
    ]);
    expect(townships.filter(([, { value }]) => value !== "0").map(([name, { value }]) => [name, value])).toEqual([
      ["大庄乡", "3.945"],
    ]);
  });

  it("names townships that are not official behind the others, so that nothing is missing from the total", () => {
    const { database, add } = figureDatabase();
    add("road-works", { ...road, 乡镇: "乙镇" });
    add("road-works", { ...road, 乡镇: "甲镇" });
    add("road-works", { ...road, 乡镇: "丙镇", 年度: "2020" });
    const figure = figureOf("农村路.建设任务条数");
    const names = figure ? [...byTownship(database, figure).keys()] : [];
    expect(names.slice(10)).toEqual(["乙镇", "甲镇"].sort());
  });

  it("adds up to the whole for every figure that is a count or a sum", () => {
    const { database, add } = figureDatabase();
    for (let index = 0; index < 40; index += 1) {
      const 乡镇 = ["通泉街道", "大庄乡", "马鸣乡", "别处"][index % 4] ?? "";
      const progress = { 完成里程: `${index}.${index}`, 完成投资: `${index}.01`, 状态: index % 2 ? "完工" : "在建" };
      const values = { ...road, 乡镇, 计划里程: `1${index}.007`, 计划投资: `${index}.000001` };
      add("road-works", values, index % 3 === 0 ? undefined : { "2021-09": progress });
    }
    const additive = figures.filter(
      ({ id, how }) => id.startsWith("农村路.建设") && (how.kind === "count" || how.kind === "sum"),
    );
    expect(additive.length).toBeGreaterThan(10);
    const whole = evaluateFigures(database, additive, "2021-10");
    for (const figure of additive) {
      const parts = [...byTownship(database, figure).values()];
      const sum = parts.reduce((total, { value }) => total + BigInt(Math.round(Number(value) * 1e6)), 0n);
      expect([figure.id, sum]).toEqual([figure.id, BigInt(Math.round(Number(whole.get(figure.id)?.value) * 1e6))]);
      expect(parts.reduce((total, { records }) => total + records, 0)).toBe(whole.get(figure.id)?.records);
    }
  });
});
