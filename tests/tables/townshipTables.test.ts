import { describe, expect, it } from "vitest";
import { buildTable } from "../../electron/tables/index.ts";
import { ruralDatabase } from "./ruralDatabase.ts";

const { database } = ruralDatabase();

/** The shown texts of a table's row, the label first. */
function row(id: string, label: string): string[] {
  const found = buildTable({ database }, id, "2021-10").rows.find(({ cells }) => cells[0]?.text === label);
  return found?.cells.map(({ text }) => text) ?? [];
}

describe("农路03", () => {
  it("has length and money by kind, what has not begun left out", () => {
    // Kinds in order, each 里程 and 资金: 日常养护, 小修保养, 水毁修复, 预防性养护, 中修, 大修, 合计.
    expect(row("农路03", "大庄乡")).toEqual([
      "大庄乡",
      "10.500",
      "3.25",
      "0",
      "0",
      "—",
      "1.50",
      "0",
      "0",
      "0",
      "0",
      "0",
      "0",
      "10.500",
      "4.75",
    ]);
    expect(row("农路03", "月望乡")).toEqual([
      "月望乡",
      "2.000",
      "0.33",
      "0",
      "0",
      "0",
      "0",
      "0",
      "0",
      "0",
      "0",
      "1.200",
      "80.00",
      "3.200",
      "80.33",
    ]);
    expect(row("农路03", "合计")).toEqual([
      "合计",
      "12.500",
      "3.58",
      "0",
      "0",
      "—",
      "1.50",
      "0",
      "0",
      "0",
      "0",
      "1.200",
      "80.00",
      "13.700",
      "85.08",
    ]);
  });
});

describe("农路07", () => {
  it("has trees and flowers as words, the commonest first", () => {
    expect(row("农路07", "大庄乡")).toEqual([
      "大庄乡",
      "2",
      "24.600",
      "樱花、滇朴",
      "1200",
      "格桑花",
      "350.50",
      "20.00",
    ]);
    expect(row("农路07", "通泉街道")).toEqual(["通泉街道", "1", "0.700", "—", "—", "—", "—", "—"]);
    expect(row("农路07", "纳章镇")).toEqual(["纳章镇", "0", "0", "—", "0", "—", "0", "0"]);
    expect(row("农路07", "合计")).toEqual(["合计", "3", "25.300", "樱花、滇朴", "1200", "格桑花", "350.50", "20.00"]);
  });
});

describe("农路08", () => {
  it("has the length of the roads by class and pavement, blanks under 其他 pavement only", () => {
    // 合计; 县道 乡道 村道 专用公路; 一级 … 四级 等外; 沥青 水泥 其他 铺装; 铺装率: 7.5 of 8.75, 2 of 2.75, 9.5 of 11.5.
    expect(row("农路08", "大庄乡")).toEqual([
      "大庄乡",
      "8.750",
      "3.000",
      "4.500",
      "1.250",
      "0",
      "0",
      "0",
      "3.000",
      "4.500",
      "1.250",
      "3.000",
      "4.500",
      "1.250",
      "7.500",
      "85.7",
    ]);
    expect(row("农路08", "月望乡")).toEqual([
      "月望乡",
      "2.750",
      "0",
      "2.000",
      "0.750",
      "0",
      "0",
      "0",
      "0",
      "2.000",
      "0",
      "2.000",
      "0",
      "0.750",
      "2.000",
      "72.7",
    ]);
    expect(row("农路08", "合计")).toEqual([
      "合计",
      "11.500",
      "3.000",
      "6.500",
      "2.000",
      "0",
      "0",
      "0",
      "3.000",
      "6.500",
      "1.250",
      "5.000",
      "4.500",
      "2.000",
      "9.500",
      "82.6",
    ]);
  });

  it("has the rate as a live formula of 铺装 and 合计", () => {
    const { rows } = buildTable({ database }, "农路08", "2021-10");
    expect(rows.every(({ cells }) => cells.at(-1)?.formula?.kind === "ratio")).toBe(true);
    expect(rows[0]?.cells.at(-1)?.formula).toEqual({ kind: "ratio", numerator: 14, denominator: 1 });
  });
});
