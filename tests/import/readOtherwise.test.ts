/** What is read otherwise than it is written is said at its cell; a place that nobody knows is never another's. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gridOf, type SheetCell } from "../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner } from "../support/planInMemory.ts";

let planner: MemoryPlanner;
beforeEach(() => {
  planner = memoryPlanner();
});
afterEach(() => planner[Symbol.dispose]());

const HEADER = ["序号", "路线名称", "建设类型", "计划里程（公里）", "状态"];
const road = (number: number, name: string): SheetCell[] => [number, name, "窄路加宽", 2.5, "在建"];
const rowsOf = async (rows: readonly (readonly SheetCell[])[]) =>
  (await planner.json(gridOf([{ rows }]))).sheets[0]?.tables.flatMap((table) => table.rows) ?? [];

describe("a title amid the rows, without a header of its own", () => {
  const title = (township: string): SheetCell[] => [`${township}2021年农村公路建设任务明细表`];

  it.each(["大庄乡", "大庄乡人民政府", "马龙区大庄乡"])(
    "names the township of the rows below it: %s",
    async (words) => {
      const rows = await rowsOf([title("通泉街道"), HEADER, road(1, "松山路"), title(words), road(1, "何家路")]);
      expect(rows.map(({ values }) => [values.路线名称, values.乡镇])).toEqual([
        ["松山路", "通泉街道"],
        ["何家路", "大庄乡"],
      ]);
    },
  );

  it.each(["甲乙镇", "沾益区通泉街道"])("leaves them without one where it is not ours: %s", async (words) => {
    const rows = await rowsOf([title("通泉街道"), HEADER, road(1, "松山路"), title(words), road(1, "何家路")]);
    expect(rows.map(({ action, values }) => [action, values.路线名称, values.乡镇])).toEqual([
      ["add", "松山路", "通泉街道"],
      ["refuse", "何家路", undefined],
    ]);
    expect(rows[1]?.problems.map(({ message }) => message).join()).toContain("缺少乡镇");
  });

  it("of the same place, or of none, changes nothing", async () => {
    const rows = await rowsOf([title("通泉街道"), HEADER, road(1, "松山路"), title("通泉街道"), road(2, "何家路")]);
    expect(rows.map(({ values }) => values.乡镇)).toEqual(["通泉街道", "通泉街道"]);
  });
});

describe("two names in one cell of a key", () => {
  it.each(["上坝路、下坝路", "上坝路，下坝路", "小寨桥；大寨桥；水桥"])("%s is said", async (name) => {
    const [row] = await rowsOf([["通泉街道2021年农村公路建设任务"], HEADER, road(1, name), road(2, "何家路")]);
    expect(row?.problems.map(({ level, cell, message }) => [level, cell, message])).toEqual([
      ["warning", "B3", expect.stringContaining("个名称（")],
    ]);
  });

  it.each(["小寨、大营公路", "上坝路至下坝路", "甲村乙组路", "G320、县道交叉口路"])("%s is one", async (name) => {
    const [row] = await rowsOf([["通泉街道2021年农村公路建设任务"], HEADER, road(1, name), road(2, "何家路")]);
    expect(row?.problems).toEqual([]);
  });
});
