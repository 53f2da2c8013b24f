import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { naturalKey } from "../../db/ledgers/derive/naturalKey.ts";
import { projects } from "../../db/ledgers/investment/projects.ts";
import { commitPlan } from "../../electron/import/planning/commit.ts";
import type { PlannedRow } from "../../electron/import/planning/ImportPlan.ts";
import { gridOf, type SheetCell } from "../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner } from "../support/planInMemory.ts";

const HEADER = ["项目名称", "项目代码", "项目类别", "总投资（万元）", "入库状态", "入库日期"];

function project(name: string, code: string | null, amount: number): SheetCell[] {
  return [name, code, "农村公路", amount, "已入库", "2021.5.20"];
}

let planner: MemoryPlanner;
beforeEach(() => {
  planner = memoryPlanner();
});
afterEach(() => planner[Symbol.dispose]());

async function plan(
  rows: readonly (readonly SheetCell[])[],
  header: readonly string[] = HEADER,
): Promise<readonly PlannedRow[]> {
  const planned = await planner.plan(gridOf([{ name: "项目库", rows: [header, ...rows] }]));
  expect(planned.tables.map(({ ledger }) => ledger.id)).toEqual(["projects"]);
  return planned.tables[0]?.rows ?? [];
}

async function write(rows: readonly (readonly SheetCell[])[]): Promise<void> {
  const planned = await planner.plan(gridOf([{ name: "项目库", rows: [HEADER, ...rows] }]));
  await commitPlan(planner.store, planned, { skipRefused: false });
}

function stored(): { 项目名称: unknown; 项目代码: unknown; 总投资: unknown }[] {
  return [...planner.store.records.all(projects)].map(({ values }) => ({
    项目名称: values.项目名称,
    项目代码: values.项目代码,
    总投资: values.总投资,
  }));
}

describe("the natural key of alternatives", () => {
  it("is the code where there is one, else the name, and never one for the other", () => {
    expect(naturalKey(projects, { 项目代码: "A1", 项目名称: "小海公路" })).toBe(
      naturalKey(projects, { 项目代码: "Ａ1", 项目名称: "别名" }),
    );
    expect(naturalKey(projects, { 项目代码: null, 项目名称: "A1" })).not.toBe(naturalKey(projects, { 项目代码: "A1" }));
    expect(naturalKey(projects, { 项目代码: "", 项目名称: null })).toBeNull();
  });
});

describe("a project is found", () => {
  it("by its code, whatever it is called now", async () => {
    await write([project("小海公路", "2020-1", 100)]);
    const [row] = await plan([project("小海至大村公路", "2020-1", 100)]);
    expect(row?.action).toBe("update");
    expect(row?.changes).toEqual([{ field: "项目名称", before: "小海公路", after: "小海至大村公路" }]);
  });

  it("by its name alone, and keeps its code, also where the column of codes is there and blank", async () => {
    await write([project("小海公路", "2020-1", 100)]);
    await write([project("小海公路", null, 250)]);
    expect(stored()).toEqual([{ 项目名称: "小海公路", 项目代码: "2020-1", 总投资: 250_000_000 }]);
    const [row] = await plan(
      [["小海公路", "农村公路", 300, "已入库", "2021.5.20"]],
      HEADER.filter((name) => name !== "项目代码"),
    );
    expect(row?.action).toBe("update");
    expect(row?.changes.map(({ field }) => field)).toEqual(["总投资"]);
  });

  it("by its name when it gets its code, in a later file or in the same", async () => {
    await write([project("小海公路", null, 100), project("松坡公路", null, 50)]);
    await write([project("小海公路", "2020-1", 100)]);
    expect(stored().find((one) => one.项目名称 === "小海公路")?.项目代码).toBe("2020-1");
    expect(stored()).toHaveLength(2);
    const rows = await plan([project("柏林公路", null, 10), project("柏林公路", "2021-9", 10)]);
    expect(rows[1]?.problems.map(({ message }) => message).join()).toContain(
      "与第 2 行是同一条记录（项目代码或项目名称相同）",
    );
  });

  it("not where the name is another project's: two codes are two projects", async () => {
    await write([project("小海公路", "2020-1", 100)]);
    const [row] = await plan([project("小海公路", "2020-2", 30)]);
    expect(row?.action).toBe("add");
  });

  it("not by a name that two projects have: the row is refused and says why", async () => {
    await write([project("小海公路", "2020-1", 100), project("小海公路", "2020-2", 30)]);
    const [row] = await plan([project("小海公路", null, 30)]);
    expect(row?.action).toBe("refuse");
    expect(row?.problems.map(({ message }) => message)).toContain(
      "有 2 条记录的项目名称都是“小海公路”，请填写项目代码",
    );
  });
});
