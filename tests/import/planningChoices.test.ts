import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PlanChoices } from "../../electron/contract/importPlan.ts";
import type { ImportPlan, PlannedRow } from "../../electron/import/planning/ImportPlan.ts";
import { gridOf, type SheetCell, type SheetRows } from "../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner } from "../support/planInMemory.ts";

let planner: MemoryPlanner;
beforeEach(() => {
  planner = memoryPlanner();
});
afterEach(() => planner[Symbol.dispose]());

const TITLE = ["2021年农村公路建设任务进度表"];
const HEADER = ["乡镇", "自然村", "路线名称", "建设类型", "计划里程", "计划投资", "完成里程", "状态", "备注"];
const road = (number: number, changes: Readonly<Record<string, SheetCell>> = {}): SheetCell[] => {
  const row: SheetCell[] = ["通泉街道", `松${number}组`, `松${number}公路`, "窄路加宽", 3.9, 300, 1.2, "在建", null];
  for (const [name, cell] of Object.entries(changes)) row[HEADER.indexOf(name)] = cell;
  return row;
};

const plan = (rows: SheetCell[][], choices: PlanChoices = {}, sheet: Partial<SheetRows> = {}): Promise<ImportPlan> =>
  planner.plan(gridOf([{ rows: [TITLE, HEADER, ...rows], ...sheet }]), choices);

const rowsOf = (planned: ImportPlan): readonly PlannedRow[] => planned.tables.flatMap(({ rows }) => rows);
const actionsOf = (planned: ImportPlan): string[] => rowsOf(planned).map(({ action }) => action);
const errorsOf = (row: PlannedRow | undefined): (readonly [string | null, string | null])[] =>
  (row?.problems ?? []).filter(({ level }) => level === "error").map(({ field, cell }) => [field, cell] as const);

describe("totals of the sheet", () => {
  const totals = async (rows: SheetCell[][]): Promise<(readonly [number, string, string, string, boolean])[]> =>
    ((await plan(rows)).tables[0]?.totals ?? [])
      .filter(({ field }) => field === "计划投资")
      .map(({ row, field, stated, computed, agrees }) => [row, field, stated, computed, agrees]);
  const sum = (label: string, money: number): SheetCell[] => [label, null, null, null, null, money];

  it("are compared before and behind their blocks", async () => {
    expect(await totals([sum("合计", 600), sum("小计", 300), road(1), sum("小计", 300), road(2)])).toEqual([
      [3, "计划投资", "600", "600", true],
      [4, "计划投资", "300", "300", true],
      [6, "计划投资", "300", "300", true],
    ]);
    expect(await totals([road(1), road(2), sum("小计", 600), road(3), sum("小计", 300), sum("合计", 900)])).toEqual([
      [5, "计划投资", "600", "600", true],
      [7, "计划投资", "300", "300", true],
      [8, "计划投资", "900", "900", true],
    ]);
  });

  it("that are off by a cent of the last figure are said to be off", async () => {
    expect(await totals([road(1), road(2), sum("合计", 600.01)])).toEqual([[5, "计划投资", "600.01", "600", false]]);
  });

  it("are never records, and never stop a good one", async () => {
    const planned = await plan([road(1), sum("合计", 1)]);
    expect(actionsOf(planned)).toEqual(["add"]);
    expect(planned.counts).toMatchObject({ add: 1, skipped: 2 });
  });
});

describe("questions and their answers", () => {
  it("ask once for a word that is no option, with the rows it stands in", async () => {
    const rows = [road(1, { 状态: "差不多" }), road(2), road(3, { 状态: "差不多" })];
    const planned = await plan(rows);
    expect(planned.tables[0]?.questions).toMatchObject([
      {
        kind: "value",
        about: "word",
        field: "状态",
        raw: "差不多",
        rows: [3, 5],
        rowCount: 2,
        options: [{ value: "未开工" }, { value: "在建" }, { value: "完工" }],
      },
    ]);
    const answered = await plan(rows, { values: [{ index: 0, field: "状态", raw: "差不多", use: "在建" }] });
    expect(actionsOf(answered)).toEqual(["add", "add", "add"]);
    expect(answered.tables[0]?.questions).toEqual([]);
  });

  it("ask for a township nobody knows, and take the one that is meant", async () => {
    const rows = [road(1, { 乡镇: "松林乡" })];
    expect((await plan(rows)).tables[0]?.questions).toMatchObject([{ kind: "value", field: "乡镇", raw: "松林乡" }]);
    const answered = await plan(rows, { values: [{ index: 0, field: "乡镇", raw: "松林乡", use: "月望乡" }] });
    expect(rowsOf(answered)[0]?.values.乡镇).toBe("月望乡");
  });

  it("take one cell corrected by hand", async () => {
    const answered = await plan([road(1, { 计划里程: "三公里" })], {
      cells: [{ index: 0, row: 3, field: "计划里程", text: "3" }],
    });
    expect(rowsOf(answered)[0]).toMatchObject({ action: "add", values: { 计划里程: 3000 } });
  });

  it("ask whose rows they are where caption and sheet name disagree", async () => {
    const rows = [TITLE, ["填报单位：大庄乡"], HEADER.slice(1), road(1).slice(1)];
    const asked = await planner.plan(gridOf([{ name: "通泉街道", rows }]));
    expect(rowsOf(asked)[0]?.problems).toMatchObject([
      { field: "乡镇", message: "缺少乡镇：填报单位、标题与工作表名写的不是同一个乡（镇）、街道，请指定" },
    ]);
    expect(asked.tables[0]?.questions.map(({ about }) => about)).toEqual(["township"]);
    const same = await planner.plan(gridOf([{ name: "大庄", rows }]));
    expect(rowsOf(same)[0]).toMatchObject({ action: "add", values: { 乡镇: "大庄乡" } });
  });

  it("take a township, a year and a month for the whole table", async () => {
    const book = gridOf([{ rows: [["农村公路建设任务进度表"], HEADER.slice(1), road(1).slice(1)] }]);
    const asked = await planner.plan(book, { asOf: null });
    // A month says its year: one question for both.
    expect(asked.tables[0]?.questions.map(({ about }) => about).toSorted()).toEqual(["month", "township"]);
    const byMonth = await planner.plan(book, {
      asOf: null,
      tables: [{ index: 0, township: "大庄乡", asOf: "2020-12" }],
    });
    expect(rowsOf(byMonth)[0]).toMatchObject({ action: "add", month: "2020-12", values: { 年度: 2020 } });
    const answered = await planner.plan(book, {
      asOf: null,
      tables: [{ index: 0, township: "大庄乡", year: 2020, asOf: "2020-12" }],
    });
    expect(rowsOf(answered)[0]).toMatchObject({
      action: "add",
      month: "2020-12",
      values: { 乡镇: "大庄乡", 年度: 2020 },
    });
  });

  it("ask which of several years is meant", async () => {
    const book = gridOf([{ rows: [["2020－2021年农村公路建设任务进度表"], HEADER, road(1)] }]);
    const asked = await planner.plan(book);
    expect(asked.tables[0]?.questions.map(({ about, message }) => [about, message])).toEqual([
      ["year", "标题中有几个年份，这张表是哪一年度的？"],
    ]);
    expect(errorsOf(rowsOf(asked)[0])).toEqual([["年度", null]]);
    expect(actionsOf(await planner.plan(book, { tables: [{ index: 0, year: 2021 }] }))).toEqual(["add"]);
  });

  it("take another field or unit for a column, or none", async () => {
    const rows = [TITLE, [...HEADER, "路基"], [...road(1, { 计划里程: 3900 }), 4.5]];
    const answered = await planner.plan(gridOf([{ rows }]), {
      tables: [
        {
          index: 0,
          columns: [
            { column: "E", field: "计划里程", unit: "米" },
            { column: "J", field: "路面宽度" },
            { column: "F", field: null },
          ],
        },
      ],
    });
    expect(rowsOf(answered)[0]).toMatchObject({
      action: "add",
      values: { 计划里程: 3900, 路面宽度: 450, 计划投资: null },
      extra: { 计划投资: "300" },
    });
  });

  it("leave a table out", async () => {
    const planned = await plan([road(1)], { tables: [{ index: 0, leaveOut: true }] });
    expect(planned.counts).toMatchObject({ add: 0 });
    expect(planned.tables[0]?.matched.leftOut).toBe(true);
  });
});
