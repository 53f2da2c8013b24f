import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planView } from "../../electron/import/planning/planView.ts";
import { gridOf, type SheetCell } from "../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner, type TableJson } from "../support/planInMemory.ts";

let planner: MemoryPlanner;
beforeAll(() => {
  planner = memoryPlanner();
});
afterAll(() => planner[Symbol.dispose]());

async function tableOf(rows: SheetCell[][]): Promise<TableJson> {
  const { sheets } = await planner.json(gridOf([{ rows }]));
  const table = sheets[0]?.tables[0];
  if (!table) throw new Error(JSON.stringify(sheets[0]?.unrecognised));
  return table;
}

const bridges = (header: string, cells: readonly SheetCell[]): SheetCell[][] => [
  ["2021年危桥改造进度表"],
  ["乡镇", "桥梁名称", header, "改造方式", "状态"],
  ...cells.map((cell, index): SheetCell[] => ["通泉街道", `松${index}桥`, cell, "重建", "在建"]),
];
const roads = (header: string, cells: readonly SheetCell[]): SheetCell[][] => [
  ["2021年农村公路建设任务进度表"],
  ["乡镇", "自然村", header, "建设类型", "计划里程（公里）", "状态"],
  ...cells.map((cell, index): SheetCell[] => ["大庄乡", `松${index}村`, cell, "窄路加宽", 3.1, "在建"]),
];
const both = (table: TableJson, first: string, second: string): (readonly (string | undefined)[])[] =>
  table.rows.map(({ values, progress }) => [values[first] ?? progress[first], values[second] ?? progress[second]]);

describe("a column that holds two fields is split where every row splits", () => {
  it("length and width, in the signs people write between them", async () => {
    for (const header of [
      "桥长×桥宽（米）",
      "桥长*桥宽",
      "桥长x桥宽(m)",
      "桥长/桥宽（m）",
      "桥长、桥宽（米）",
      "桥梁长宽（米）",
    ]) {
      const table = await tableOf(bridges(header, ["18.5×6.5", "22*7", "9.5x4", "12/5", "—"]));
      expect([header, both(table, "桥长", "桥宽")]).toEqual([
        header,
        [
          ["18.5", "6.5"],
          ["22", "7"],
          ["9.5", "4"],
          ["12", "5"],
          [undefined, undefined],
        ],
      ]);
    }
  });

  it("a name with its code in brackets or behind a sign", async () => {
    for (const header of ["路线名称（编码）", "路线名称(路线编码)", "路线名称【编码】"]) {
      const table = await tableOf(roads(header, ["大庄线（Y706530304）", "白塔线(Y711530304)", "松线 【C001530304】"]));
      expect([header, both(table, "路线名称", "路线编码")]).toEqual([
        header,
        [
          ["大庄线", "Y706530304"],
          ["白塔线", "Y711530304"],
          ["松线", "C001530304"],
        ],
      ]);
    }
    const behind = await tableOf(roads("路线名称/路线编码", ["大庄线/Y706530304", "白塔线、Y711530304"]));
    expect(both(behind, "路线名称", "路线编码")).toEqual([
      ["大庄线", "Y706530304"],
      ["白塔线", "Y711530304"],
    ]);
  });

  it("two days", async () => {
    const table = await tableOf([
      ["2021年农村公路建设任务进度表"],
      ["乡镇", "自然村", "路线名称", "建设类型", "计划里程", "开工/完工日期", "状态"],
      ["大庄乡", "松村", "松线", "窄路加宽", 3.1, "2021-03-05至2021-11-20", "完工"],
      ["大庄乡", "柏村", "柏线", "窄路加宽", 3.1, "2021.3.5~2021.11.20", "完工"],
      ["大庄乡", "桃村", "桃线", "窄路加宽", 3.1, "2021年3月5日/2021年11月20日", "完工"],
    ]);
    for (const dates of both(table, "开工日期", "完工日期")) expect(dates).toEqual(["2021-03-05", "2021-11-20"]);
  });

  it("and stands twice among the columns", async () => {
    const { columns } = await tableOf(bridges("桥长×桥宽（米）", ["18.5×6.5"]));
    expect(columns.filter(({ column }) => column === "C")).toMatchObject([
      { header: "桥长×桥宽（米）", field: "桥长", unit: "米" },
      { field: "桥宽", unit: "米" },
    ]);
  });

  it("and refuses a part that is no value of its field", async () => {
    const table = await tableOf(bridges("桥长×桥宽（厘米）", ["1850×650"]));
    expect(both(table, "桥长", "桥宽")).toEqual([["18.5", "6.5"]]);
  });
});

describe("a column whose header names two fields and whose cells do not all hold two", () => {
  it("is asked: nothing of its rows lands", async () => {
    const sheets: readonly (readonly [SheetCell[][], readonly string[]])[] = [
      [bridges("桥长×桥宽（米）", ["18.5×6.5", "22"]), ["桥长", "桥宽"]],
      [bridges("桥长×桥宽（米）", ["18.5×6.5", 22]), ["桥长", "桥宽"]],
      [bridges("桥长/桥宽", ["18.5×6.5×3", "22/7"]), ["桥长", "桥宽"]],
      [roads("路线名称（编码）", ["大庄线（Y706530304）", "白塔线"]), ["路线名称", "路线编码"]],
      [roads("路线名称（编码）", ["大庄线（Y706530304）", "白塔线（Y711530304）（改）"]), ["路线名称", "路线编码"]],
    ];
    for (const [rows, fields] of sheets) {
      const table = await tableOf(rows);
      expect(table.rows.map(({ action }) => action)).toEqual(["refuse", "refuse"]);
      for (const field of fields) {
        expect(table.rows[0]?.problems.map((problem) => problem.field)).toContain(field);
      }
    }
  });

  it("is asked where one of the two stands in a column of its own", async () => {
    const table = await tableOf([
      ["2021年农村公路建设任务进度表"],
      ["乡镇", "自然村", "路线名称（编码）", "路线编码", "建设类型", "计划里程", "状态"],
      ["大庄乡", "松村", "松线（Y706530304）", "Y706530304", "窄路加宽", 3.1, "在建"],
    ]);
    expect(table.rows[0]?.action).toBe("refuse");
  });

  it("is one field where no cell holds two", async () => {
    const table = await tableOf(roads("路线名称（编码）", ["大庄线", "白塔线"]));
    expect(table.rows.map(({ values }) => values.路线名称)).toEqual(["大庄线", "白塔线"]);
  });
});

it("shows the window both fields of such a column", async () => {
  const plan = await planner.plan(gridOf([{ rows: bridges("桥长×桥宽（米）", ["18.5×6.5", "20×7"]) }]));
  const [table] = planView(plan, "1").tables;
  expect(table?.columns.find(({ column }) => column === "C")).toMatchObject({ field: "桥长", second: "桥宽" });
  expect(table?.columns.find(({ column }) => column === "B")).toMatchObject({ field: "桥梁名称", second: null });
});
