import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changedBy } from "../../../electron/import/planning/weighing/changedBy.ts";
import { closingOf } from "../../store/closingOf.ts";
import { gridOf } from "../../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner } from "../../support/planInMemory.ts";
import { actionsOf, concernsOf, HEADER, messagesOf, road, rowsOf, sheetOf, write } from "./roads.ts";

let planner: MemoryPlanner;
beforeEach(() => {
  planner = memoryPlanner();
});
afterEach(() => planner[Symbol.dispose]());
const plan = (book: ReturnType<typeof sheetOf>) => planner.plan(book, { asOf: null });

describe("rows of the sender that the sheet no longer has", () => {
  it("are named, whoever else has rows in the ledger; refused and left out rows stand in the sheet", async () => {
    await write(planner, sheetOf([road(1), road(2), road(3)]));
    await write(planner, sheetOf([road(7)], { sender: "大庄乡" }));
    const next = await planner.plan(sheetOf([road(1), road(3, { 计划投资: "很多" })], { month: 11 }), { asOf: null });
    expect(actionsOf(next)).toEqual(["update", "refuse"]);
    expect(concernsOf(next)).toMatchObject([{ kind: "missing", count: 1 }]);
    expect(messagesOf(next, "missing")[0]).toBe(
      "台账中通泉街道有 1 条记录，这次的表中没有：2021 通泉街道 松2公路 松2组。写入不会改动这些记录",
    );
    const all = sheetOf([road(1), road(2), road(3)], { month: 11 });
    const out = await planner.plan(all, { asOf: null, tables: [{ index: 0, rowsOut: [5] }] });
    expect(actionsOf(out)).toEqual(["update", "leave", "update"]);
    expect(messagesOf(out, "missing")).toEqual([]);
  });

  it("are those of the sheet's own year", async () => {
    await write(planner, sheetOf([road(1), road(2)]));
    const next = await plan(sheetOf([road(5)], { month: 10, title: "2022年农村公路建设任务进度表" }));
    expect(messagesOf(next, "missing")).toEqual([]);
  });

  it("of a section are those that its sheets have brought, and not another section's or what was undone", async () => {
    const complaints = (sender: string, numbers: readonly string[], day = "2021-10-0") =>
      gridOf([
        {
          rows: [
            ["2021年投诉举报登记表"],
            [`填报单位：${sender}`],
            ["编号", "受理日期", "投诉方式", "对象类别", "投诉内容", "办理状态"],
            ...numbers.map((number) => [number, `${day}${number.at(-1)}`, "电话", "出租车", "拒载", "已办结"]),
          ],
        },
      ]);
    const first = await write(planner, complaints("运输管理科", ["甲1", "甲2", "甲3"]));
    expect(actionsOf(first)).toEqual(["add", "add", "add"]);
    await write(planner, complaints("法制科", ["乙2"]));
    const again = await plan(complaints("运输管理科", ["甲1", "甲3"]));
    expect(messagesOf(again, "missing")[0]).toContain("甲2");
    expect(concernsOf(again)).toMatchObject([{ kind: "missing", count: 1 }]);
    // A later month's register does not go over October's again.
    expect(messagesOf(await plan(complaints("运输管理科", ["丙1"], "2021-11-0")), "missing")).toEqual([]);
    for (const { id, file } of planner.store.batches.list(1, 10).rows) {
      expect(file).not.toBe("");
      planner.store.batches.undo(id, { kind: "undo" });
    }
    expect(concernsOf(await plan(complaints("运输管理科", ["甲1"])))).toEqual([]);
  });
});

describe("numbers", () => {
  it("that are cumulative and fall are said at their cell, with both values in the field's unit", async () => {
    await write(planner, sheetOf([road(1), road(2)], { month: 9 }));
    const next = await plan(sheetOf([road(1, { 完成里程: 1.1 }), road(2, { 完成投资: 51 })]));
    expect(messagesOf(next, "falls")[0]).toMatch(/^累计数比上次少：1 处（F4 2021 通泉街道 松1公路 松1组）/);
    expect(rowsOf(next)[0]?.problems).toMatchObject([
      {
        level: "warning",
        field: "完成里程",
        cell: "F4",
        message: "累计数由 1.2 公里（2021年9月）降为 1.1 公里，请核对",
      },
    ]);
    // A month that stands already is held against itself and the month before it.
    await write(planner, sheetOf([road(1, { 完成里程: 0.5 })]));
    expect(messagesOf(await plan(sheetOf([road(1, { 完成里程: 0.6 })])), "falls")).toHaveLength(1);
    expect(messagesOf(await plan(sheetOf([road(1, { 完成里程: 1.2 })])), "falls")).toEqual([]);
  });

  it("that jump by a power of ten are said, up and down, also in progress", async () => {
    await write(planner, sheetOf([road(1), road(2), road(3), road(4)], { month: 9 }));
    const next = await plan(
      sheetOf([
        road(1, { 计划投资: 1205 }),
        road(2, { 计划投资: 1_205_000 }),
        road(3, { 完成投资: 5200 }),
        road(4, { 计划投资: 1.205, 完成投资: 60 }),
      ]),
    );
    const said = rowsOf(next).map(({ concerns }) => concerns.map(({ cell, message }) => `${cell} ${message}`));
    const check = "，请核对单位和小数点";
    expect(said).toEqual([
      [`E4 由 120.5 万元变为 1,205 万元，约为原来的 10 倍${check}`],
      [`E5 由 120.5 万元变为 1,205,000 万元，约为原来的 10000 倍${check}`],
      [`G6 由 50 万元变为 5,200 万元，约为原来的 100 倍${check}`],
      [`E7 由 120.5 万元变为 1.205 万元，约为原来的 100 分之一${check}`],
    ]);
    expect(concernsOf(next)).toMatchObject([{ kind: "jumps", count: 4 }]);
  });

  it.each([
    [1, 10, 1],
    [1205, 12.05, -2],
    [3, 30_000, 4],
    [5, 7000, 3],
    [1, 2, 0],
    [1, 12, 0],
    [1, 70, 0],
    [0, 10, 0],
    [-1, 10, 0],
  ])("%d to %d is a jump of %d", (before, after, power) => expect(changedBy(before, after)).toBe(power));
});

it("says totals that disagree and a closed month before anything is written", async () => {
  await write(planner, sheetOf([road(1), road(2)], { month: 10 }));
  const { store } = planner;
  store.closings.close(closingOf(store), { kind: "form" });
  const total = HEADER.map((name) => (name === "自然村" ? "合计" : name === "计划投资" ? 999 : null));
  const next = await plan(sheetOf([road(1, { 完成里程: 1.3 }), road(2), total]));
  expect(actionsOf(next)).toEqual(["update", "unchanged"]);
  expect(messagesOf(next, "totals")[0]).toMatch(
    /合计与逐行相加不符：1 处（第 6 行计划投资：表中合计 999，逐行相加 241）/,
  );
  expect(messagesOf(next, "closed")).toEqual([
    "四好农村路2021年1－10月的报表已上报，有 1 行涉及其中的记录，写入时须写明原因",
  ]);
  // November's progress is in nobody's report yet.
  expect(messagesOf(await plan(sheetOf([road(1), road(2)], { month: 11 })), "closed")).toEqual([]);
  expect(messagesOf(await plan(sheetOf([road(1, { 计划投资: 9 }), road(2)], { month: 11 })), "closed")).toHaveLength(1);
});
