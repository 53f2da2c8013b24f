import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gridOf } from "../../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner } from "../../support/planInMemory.ts";
import { actionsOf, road, rowsOf, sheetOf, write } from "./roads.ts";

let planner: MemoryPlanner;
beforeEach(() => {
  planner = memoryPlanner();
});
afterEach(() => planner[Symbol.dispose]());

describe("a row that is left out", () => {
  it("is counted as skipped and not written; its total and its question go on as they were", async () => {
    const book = sheetOf([
      road(1),
      road(2, { 状态: "差不多" }),
      ["合计", null, null, 7.8, 241, null, null, null, null, null],
    ]);
    const choices = { asOf: null, tables: [{ index: 0, rowsOut: [5] }] };
    const plan = await planner.plan(book, choices);
    expect(actionsOf(plan)).toEqual(["add", "leave"]);
    expect(plan.counts).toMatchObject({ add: 1, refuse: 0 });
    expect(plan.counts.skipped).toBe((await planner.plan(book, { asOf: null })).counts.skipped + 1);
    expect(plan.tables[0]?.totals.every(({ agrees }) => agrees)).toBe(true);
    expect(plan.tables[0]?.questions.filter(({ about }) => about === "word")).toEqual([]);
    await write(planner, book, choices);
    expect(planner.store.records.count(plan.tables[0]?.ledger ?? never())).toBe(1);
  });

  it("is in no other row's way, and can be brought back", async () => {
    const book = sheetOf([road(1, { 计划投资: 99 }), road(1)]);
    expect(actionsOf(await planner.plan(book, { asOf: null }))).toEqual(["add", "refuse"]);
    const out = await planner.plan(book, { asOf: null, tables: [{ index: 0, rowsOut: [4] }] });
    expect(actionsOf(out)).toEqual(["leave", "add"]);
    expect(actionsOf(await planner.plan(book, { asOf: null, tables: [{ index: 0, rowsOut: [] }] }))).toContain(
      "refuse",
    );
  });
});

describe("any cell", () => {
  const corrected = (field: string, text: string) => ({ asOf: null, cells: [{ index: 0, row: 4, field, text }] });

  it("that is read well is corrected too, in the field's own unit", async () => {
    const [row] = rowsOf(await planner.plan(sheetOf([road(1)]), corrected("计划投资", "1,205.5")));
    expect(row).toMatchObject({ action: "add", values: { 计划投资: 1_205_500_000 } });
  });

  it("that the sheet has no column for is corrected, and one that is corrected wrongly is refused by its text", async () => {
    const book = sheetOf([road(1)], { title: "农村公路建设任务进度表", month: null });
    const period = { tables: [{ index: 0, asOf: "2021-10" }] };
    const [row] = rowsOf(await planner.plan(book, { ...corrected("年度", "2020"), ...period }));
    expect(row).toMatchObject({ action: "add", values: { 年度: 2020 } });
    const [wrong] = rowsOf(await planner.plan(book, { ...corrected("年度", "去年"), ...period }));
    expect(wrong).toMatchObject({ action: "refuse", problems: [{ field: "年度", raw: "去年", level: "error" }] });
  });

  it("of two fields in one is corrected field by field; the other is read as it stands", async () => {
    const book = (stakes: string) =>
      gridOf([
        {
          rows: [
            ["农村公路路线明细表"],
            ["路线编码", "路线名称", "乡镇", "行政等级", "技术等级", "起讫桩号", "里程"],
            ["Y001530304", "甲路", "通泉街道", "乡道", "四级", stakes, 5],
          ],
        },
      ]);
    const good = rowsOf(await planner.plan(book("K0+000-K5+000")))[0];
    const [from, to] = [good?.values.起点桩号, good?.values.止点桩号];
    expect([from, to]).toEqual([0, 5000]);
    const cells = [{ index: 0, row: 3, field: "止点桩号", text: "K6+000" }];
    const [row] = rowsOf(await planner.plan(book("K0+000-K5+000"), { cells }));
    expect([row?.values.起点桩号, row?.values.止点桩号]).toEqual([0, 6000]);
  });
});

function never(): never {
  throw new Error("no table");
}
