import { afterEach, beforeEach, expect, it } from "vitest";
import type { PlanChoices } from "../../../electron/contract/importPlan.ts";
import { planWorkbook } from "../../../electron/import/planning/plan.ts";
import { gridOf, type SheetCell } from "../../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner } from "../../support/planInMemory.ts";
import { actionsOf, road, rowsOf, sheetOf } from "./roads.ts";

let planner: MemoryPlanner;
beforeEach(() => {
  planner = memoryPlanner();
});
afterEach(() => planner[Symbol.dispose]());

/** As the window plans: its month is a guess. */
const inWindow = (book: ReturnType<typeof gridOf>, choices: PlanChoices = {}) =>
  planWorkbook(planner.store, book, { name: book.fileName, hash: "0" }, { choices, guess: "2022-03" });
const asked = async (book: ReturnType<typeof gridOf>) =>
  (await inWindow(book)).tables.flatMap(({ questions }) =>
    questions.filter(({ blocks }) => blocks).map(({ kind, about, guess }) => [kind, about, guess]),
  );

it("is a question with the likely month chosen, and nothing is taken meanwhile", async () => {
  const silent = sheetOf([road(1)], { month: null });
  expect(actionsOf(await inWindow(silent))).toEqual(["refuse"]);
  expect(await asked(silent)).toEqual([["value", "month", "2021-03"]]);
  const answered = await inWindow(silent, { tables: [{ index: 0, asOf: "2021-09" }] });
  expect(rowsOf(answered)[0]).toMatchObject({ action: "add", month: "2021-09" });
});

it("asks for year and month at once where neither is named, and holds to the month that stands without a year", async () => {
  const title = "农村公路建设任务进度表";
  expect(await asked(sheetOf([road(1)], { title, month: null }))).toEqual([["value", "month", "2022-03"]]);
  const october = sheetOf([road(1)], { title });
  expect(await asked(october)).toEqual([["value", "month", "2022-10"]]);
  const answered = await inWindow(october, { tables: [{ index: 0, asOf: "2022-10" }] });
  expect(rowsOf(answered)[0]).toMatchObject({ action: "add", month: "2022-10", values: { 年度: 2022 } });
});

it("asks for the year alone where no progress hangs on a month", async () => {
  const rows = [
    ["农村公路建设任务"],
    ["乡镇", "自然村", "路线名称", "建设类型", "计划里程", "计划投资"],
    ["通泉街道", "松村", "松公路", "窄路加宽", 3, 300],
  ];
  expect(await asked(gridOf([{ rows }]))).toEqual([["value", "year", "2022"]]);
});

it("asks for the month of a monthly report, and for the year of months that stand without one", async () => {
  const report = (header: string[], row: SheetCell[]) =>
    gridOf([
      {
        rows: [["固定资产投资月报"], ["项目", ...header, "本月完成投资", "本月到位资金"], ["马龙公路", ...row, 30, 10]],
      },
    ]);
  expect(await asked(report([], []))).toEqual([["value", "month", "2022-03"]]);
  const bare = report(["月份"], ["5月"]);
  expect(await asked(bare)).toEqual([["value", "year", "2022"]]);
  const answered = await inWindow(bare, { tables: [{ index: 0, year: 2021 }] });
  expect(rowsOf(answered)[0]).toMatchObject({ action: "add", values: { 月份: "2021-05" } });
});
