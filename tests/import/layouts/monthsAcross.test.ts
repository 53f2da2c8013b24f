import { describe, expect, it } from "vitest";
import type { SheetCell } from "../../support/gridOf.ts";
import type { TableJson } from "../../support/planInMemory.ts";
import { placesOf, TITLE, useLayouts } from "./layoutSheets.ts";

const { json, plan, tableOf } = useLayouts();

describe("months across", () => {
  const months = [1, 2, 3, 4, 5].map((month) => `${month}月`);
  const projects: SheetCell[][] = [
    [1, "松山公路", 10, 11, 12, null, null, 33],
    [2, "柏山公路", 20, 21, 22.5, 0, null, 63.5],
  ];
  const land = (table: TableJson): (readonly (string | undefined)[])[] =>
    table.rows.map(({ values }) => [values.项目, values.月份, values.本月完成投资]);
  const expected = [
    ["松山公路", "2021-01", "10"],
    ["柏山公路", "2021-01", "20"],
    ["松山公路", "2021-02", "11"],
    ["柏山公路", "2021-02", "21"],
    ["松山公路", "2021-03", "12"],
    ["柏山公路", "2021-03", "22.5"],
    ["柏山公路", "2021-04", "0"],
  ];

  it("each make a record a project, where something stands", async () => {
    const table = await tableOf([["2021年固定资产投资月报"], ["序号", "项目名称", ...months, "合计"], ...projects]);
    expect(table.ledger).toBe("investment-monthly");
    expect(land(table)).toEqual(expected);
    expect(placesOf(table)).toEqual(["C3", "C4", "D3", "D4", "E3", "E4", "F4"]);
    expect(table.rows.map(({ row }) => row)).toEqual([3, 4, 3, 4, 3, 4, 4]);
    expect(table.headerRows).toEqual([2]);
  });

  it("however they are written, and with what is measured above, beside or below them", async () => {
    const headers: readonly (readonly [SheetCell[][], string[]])[] = [
      [[["序号", "项目名称", "1月份", "2月份", "3月份", "4月份", "5月份", "合计"]], []],
      [[["序号", "项目名称", "2021年1月", "2021年2月", "2021年3月", "2021年4月", "2021年5月", "合计"]], []],
      [[["序号", "项目名称", ...months.map((month) => `${month}完成投资（万元）`), "合计"]], []],
      [
        [
          ["序号", "项目名称", "完成投资（万元）", null, null, null, null, "合计"],
          [null, null, ...months, null],
        ],
        ["A2:A3", "B2:B3", "C2:G2", "H2:H3"],
      ],
      [
        [
          ["序号", "项目名称", ...months, "全年累计"],
          [null, null, "完成投资", "完成投资", "完成投资", "完成投资", "完成投资", null],
        ],
        ["A2:A3", "B2:B3", "H2:H3"],
      ],
    ];
    for (const [header, merges] of headers) {
      const table = await tableOf([["2021年固定资产投资月报"], ...header, ...projects], merges);
      expect([header, land(table)]).toEqual([header, expected]);
    }
  });

  it("with two measures under each", async () => {
    const table = await tableOf(
      [
        ["2021年固定资产投资月报"],
        ["序号", "项目名称", "1月", null, "2月", null, "3月", null],
        [null, null, "完成投资", "到位资金", "完成投资", "到位资金", "完成投资", "到位资金"],
        [1, "松山公路", 10, 5, 11, 6, 12, null],
      ],
      ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2"],
    );
    expect(table.rows.map(({ values }) => [values.月份, values.本月完成投资, values.本月到位资金])).toEqual([
      ["2021-01", "10", "5"],
      ["2021-02", "11", "6"],
      ["2021-03", "12", undefined],
    ]);
  });

  it("with totals below, which are compared month by month", async () => {
    const table = await tableOf([
      ["2021年固定资产投资月报"],
      ["序号", "项目名称", ...months, "合计"],
      ...projects,
      ["合计", null, 30, 32, 34.5, 0, null, 96.5],
    ]);
    expect(land(table)).toEqual(expected);
    expect(table.totals.map(({ stated, agrees }) => [stated, agrees])).toEqual([
      ["30", true],
      ["32", true],
      ["34.5", true],
      ["0", true],
    ]);
  });

  it("say where a project's own total is not their sum", async () => {
    const rows = [["2021年固定资产投资月报"], ["序号", "项目名称", ...months, "合计"], ...projects];
    const off = rows.map((row) => row.map((cell) => (cell === 63.5 ? 63.4 : cell)));
    const [table] = (await plan({ rows: off })).tables;
    expect(table?.matched.found.warnings).toEqual([{ cell: "H4", message: "H4“合计”写的是 63.4，各列之和是 63.5" }]);
  });

  it("of what is planned or added up are no month's amounts", async () => {
    for (const words of ["计划完成投资", "累计完成投资"]) {
      const { sheets } = await json({
        rows: [
          ["2021年固定资产投资月报"],
          ["序号", "项目名称", ...months.map((month) => `${month}${words}`)],
          [1, "松山公路", 10, 20, 30, 40, 50],
        ],
      });
      const landed = sheets[0]?.tables.flatMap(({ rows }) => rows.filter(({ action }) => action === "add")) ?? [];
      expect([words, landed]).toEqual([words, []]);
    }
  });

  it("beside a road's own columns stay where they are", async () => {
    const table = await tableOf([
      [TITLE],
      ["乡镇", "自然村", "路线名称", "建设类型", "计划里程", "状态", "1月", "2月", "3月"],
      ["通泉街道", "松村", "松1公路", "窄路加宽", 3.9, "在建", 1, 2, 3],
    ]);
    expect(table.rows).toHaveLength(1);
    expect(placesOf(table)).toEqual([3]);
  });
});
