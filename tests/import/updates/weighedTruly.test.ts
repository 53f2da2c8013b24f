import { afterEach, beforeEach, expect, it } from "vitest";
import { gridOf } from "../../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner } from "../../support/planInMemory.ts";
import { actionsOf, HEADER, messagesOf, road, rowsOf, sheetOf, write } from "./roads.ts";

let planner: MemoryPlanner;
beforeEach(() => {
  planner = memoryPlanner();
});
afterEach(() => planner[Symbol.dispose]());

const sender = ["填报单位：通泉街道"];
const roadSheet = (name: string, rows: readonly ReturnType<typeof road>[]) => ({
  name,
  rows: [["2021年农村公路建设任务进度表（截至11月）"], sender, [...HEADER], ...rows],
});

it("a blank set by hand clears, also where the sheet's own blanks are left alone", async () => {
  await write(planner, sheetOf([road(1)]));
  const plan = await planner.plan(sheetOf([road(1, { 备注: "改过", 状态: null, 完成投资: 51 })]), {
    asOf: null,
    blank: "keep",
    cells: [
      { index: 0, row: 4, field: "备注", text: "" },
      { index: 0, row: 4, field: "完成里程", text: "" },
    ],
  });
  const changes = rowsOf(plan)[0]?.changes.map(({ field, after }) => [field, after]);
  expect(changes).toContainEqual(["备注", null]);
  expect(changes).toContainEqual(["完成里程", null]);
  expect(changes?.map(([field]) => field)).not.toContain("状态");
});

it("two rows of one record that differ in a column kept beside it are not the same", async () => {
  const plan = await planner.plan(sheetOf([road(1), road(1, { 到位率: "60" })]));
  expect(actionsOf(plan)).toEqual(["add", "refuse"]);
  expect(rowsOf(plan)[1]?.problems.at(-1)?.message).toMatch(/^与第 4 行是同一条记录（.*内容不同/);
  const same = await planner.plan(sheetOf([road(1), road(1)]));
  expect(rowsOf(same)[1]?.problems.at(-1)?.message).toBe("与第 4 行完全相同，只记一条");
});

it("nothing is missing where a table of the same ledger is left out", async () => {
  await write(planner, sheetOf([road(1), road(2), road(3)]));
  const book = gridOf([roadSheet("甲", [road(1)]), roadSheet("乙", [road(2)])]);
  expect(messagesOf(await planner.plan(book, { asOf: null }), "missing")[0]).toContain("有 1 条记录");
  const out = await planner.plan(book, { asOf: null, tables: [{ index: 1, leaveOut: true }] });
  expect(messagesOf(out, "missing")).toEqual([]);
});

it("a table that is of no ledger may hold what is missing, and that is said", async () => {
  await write(planner, sheetOf([road(1), road(2)]));
  const book = gridOf([roadSheet("甲", [road(1)]), roadSheet("乙", [road(2)])]);
  const declined = await planner.plan(book, { asOf: null, tables: [{ index: 1, notALedger: true }] });
  expect(messagesOf(declined, "missing")[0]).toContain("；另有 1 张表没有读入，可能就在其中。");
});

it("numbers of rows that are refused are not counted among those to be written", async () => {
  await write(planner, sheetOf([road(1), road(2)], { month: 9 }));
  const bad = { 计划投资: 1205, 完成里程: 0.6, 建设类型: "不知道" };
  const plan = await planner.plan(sheetOf([road(1, bad), road(2, { 计划投资: 1205 })]), { asOf: null });
  expect(actionsOf(plan)).toEqual(["refuse", "update"]);
  expect(messagesOf(plan, "jumps")).toEqual([expect.stringMatching(/^与台账中的数相差约十倍或以上：1 处/)]);
  expect(messagesOf(plan, "falls")).toEqual([]);
});

it.each([
  [1, 600, "600 倍"],
  [5, 7000, "1400 倍"],
  [600, 1, "600 分之一"],
  [100, 960, "10 倍"],
  [1, 77, "77 倍"],
])("the factor from %d to %d is said as it is: %s", async (before, after, said) => {
  await write(planner, sheetOf([road(1, { 计划投资: before })], { month: 9 }));
  const plan = await planner.plan(sheetOf([road(1, { 计划投资: after })]), { asOf: null });
  expect(
    rowsOf(plan)[0]
      ?.concerns.map(({ message }) => message)
      .join(),
  ).toContain(`约为原来的 ${said}，`);
});
