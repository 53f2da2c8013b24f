import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gridOf, type SheetCell } from "../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner } from "../support/planInMemory.ts";

let planner: MemoryPlanner;
beforeEach(() => {
  planner = memoryPlanner();
});
afterEach(() => planner[Symbol.dispose]());

const read = async (rows: readonly (readonly SheetCell[])[]) => (await planner.json(gridOf([{ rows }]))).sheets[0];

const ROADS = ["路线编码", "路线名称", "行政等级", "起点", "止点", "里程（公里）", "乡镇"];

describe("where a road begins", () => {
  it.each([
    ["kilometres", 0, 12.345, 3.2],
    ["kilometres as text", "0.000", "12.345", "3.200"],
    ["stakes", "K0+000", "K12+345", "K3+200"],
  ] as const)("is no name where %s stand under 起点: asked", async (_, start, end, other) => {
    const sheet = await read([
      ["农村公路路线台账"],
      ROADS,
      ["X001530304", "大月线", "县道", start, end, 12.345, "大庄乡"],
      ["Y002530304", "上坝线", "乡道", start, other, 3.2, "月望乡"],
    ]);
    const [table] = sheet?.tables ?? [];
    expect(table?.columns.slice(3, 5).map(({ field }) => field)).toEqual([null, null]);
    expect(JSON.stringify(sheet)).toMatch(/“起点”.*“止点”/);
    expect(table?.rows.map(({ values }) => values.起点名称)).toEqual([undefined, undefined]);
  });

  it("is a name where words stand there", async () => {
    const sheet = await read([
      ["农村公路路线台账"],
      ROADS,
      ["X001530304", "大月线", "县道", "大庄", "月望", 12.345, "大庄乡"],
      ["Y002530304", "上坝线", "乡道", "上坝", "K3岔口", 3.2, "月望乡"],
    ]);
    expect(sheet?.tables[0]?.rows.map(({ values }) => values.止点名称)).toEqual(["月望", "K3岔口"]);
  });
});

describe("what was planned at first gives way to what it was changed to", () => {
  it.each(["调整后", "变更后", "调整后的"])("%s", async (now) => {
    const sheet = await read([
      ["2021年农村公路建设任务"],
      [
        "乡镇",
        "路线名称",
        "建设类型",
        "原计划里程(公里)",
        `${now}里程(公里)`,
        "原计划投资(万元)",
        `${now}计划投资(万元)`,
        "状态",
      ],
      ["大庄乡", "上坝路", "窄路加宽", 3.2, 3.5, 160, 170, "在建"],
    ]);
    expect(sheet?.tables[0]?.rows[0]?.values).toMatchObject({ 计划里程: "3.5", 计划投资: "170" });
  });
});
