import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { gridOf, type SheetCell } from "../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner, type TableJson } from "../support/planInMemory.ts";

let planner: MemoryPlanner;
beforeEach(() => {
  planner = memoryPlanner();
});
afterEach(() => planner[Symbol.dispose]());

const TURNOVER = ["旅客周转量（万人公里）", "货物周转量（万吨公里）"];

async function read(rows: readonly (readonly SheetCell[])[]) {
  const { sheets } = await planner.json(gridOf([{ name: "Sheet1", rows }]));
  const [sheet] = sheets;
  const table = sheet?.tables[0] as TableJson;
  return { table, sheet };
}

describe("numbers of several months are not those of the month the clerk works in", () => {
  it.each([["三季度"], ["第3季度"], ["上半年"], ["1—9月"], ["2021年一季度"], ["全年"]])(
    "a column that holds %s is asked about",
    async (period) => {
      const { table, sheet } = await read([["2021年公路运输周转量"], ["时段", ...TURNOVER], [period, 3900, 6900]]);
      expect(table.rows.map(({ action, values }) => [action, values.月份])).toEqual([["refuse", undefined]]);
      expect(sheet).toMatchObject({ questions: [{ kind: "column", field: "月份", blocks: true }] });
    },
  );

  it.each([["2021年1—9月公路运输周转量"], ["2021年上半年公路运输周转量"], ["2021年第三季度公路运输周转量"]])(
    "%s in the title is no month either",
    async (title) => {
      const { table, sheet } = await read([[title], TURNOVER, [39_000, 69_000]]);
      expect(table.rows.map(({ action }) => action)).toEqual(["refuse"]);
      expect(sheet).toMatchObject({ questions: [{ field: "月份", blocks: true }] });
    },
  );

  it("but a column that says 本月 is of the last of them, whatever the title counts up", async () => {
    const { table } = await read([
      ["2021年1—9月固定资产投资完成情况"],
      ["项目名称", "本月完成投资（万元）", "累计完成投资（万元）"],
      ["小海公路", 120.5, 700],
    ]);
    expect(table.rows.map(({ values }) => values.月份)).toEqual(["2021-09"]);
  });

  it("months in Chinese numerals are months, in a column and across", async () => {
    const { table } = await read([
      ["2021年公路运输周转量"],
      ["月份", ...TURNOVER],
      ["一月", 12, 34],
      ["十二月份", 13, 35],
    ]);
    expect(table.rows.map(({ values }) => values.月份)).toEqual(["2021-01", "2021-12"]);
    const across = await read([
      ["2021年固定资产投资完成情况（万元）"],
      ["项目名称", "一月", "二月", "三月", "十月"],
      ["小海公路", 1, 2, 3, 4],
    ]);
    expect(across.table.rows.map(({ values }) => values.月份)).toEqual(["2021-01", "2021-02", "2021-03", "2021-10"]);
  });

  it("fields down the side under months: the months are asked about, not taken for the clerk's own", async () => {
    const { table, sheet } = await read([
      ["公路运输周转量（2021年）"],
      ["指标", "单位", "一月", "二月", "三月"],
      ["客运量", "万人", 12, 13, 14],
      ["旅客周转量", "万人公里", 1200, 1300, 1400],
      ["货运量", "万吨", 22, 23, 24],
      ["货物周转量", "万吨公里", 2200, 2300, 2400],
    ]);
    expect(table.rows.every(({ action }) => action === "refuse")).toBe(true);
    expect(sheet).toMatchObject({ questions: [{ field: "月份", blocks: true }] });
  });
});
