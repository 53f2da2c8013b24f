import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnnexTable } from "../../electron/summary/annexes/AnnexTable.ts";
import { columnWidths } from "../../electron/summary/annexes/columnWidths.ts";

function tableOf(columns: AnnexTable["columns"], rows: readonly (readonly string[])[]): AnnexTable {
  return {
    title: "",
    caption: ["", "", ""],
    paper: "A4",
    header: [],
    headerRows: 0,
    columnNumbers: null,
    columns,
    rows: rows.map((cells) => ({ strong: false, cells })),
    notes: [],
  };
}

describe("widths of an annex's columns", () => {
  it("add up to the table's, whatever it holds", () => {
    const column = fc.record({
      width: fc.integer({ min: 0, max: 60 }),
      align: fc.constantFrom("left", "right", "center"),
    });
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 30 }),
        fc.array(fc.string({ maxLength: 40 }), { maxLength: 30 }),
        (columns, cells) => {
          const { widths } = columnWidths(tableOf(columns, [cells]), 12756);
          expect(widths).toHaveLength(columns.length);
          expect(widths.reduce((sum, each) => sum + each, 0)).toBe(12756);
          for (const width of widths) expect(width).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("leave no figure broken while there is smaller type, and words where they may break", () => {
    const many = Array.from({ length: 14 }, () => ({ width: 8, align: "right" }) as const);
    const { widths, size } = columnWidths(
      tableOf([{ width: 30, align: "left" }, ...many], [["一个很长很长的项目名称", ...many.map(() => "1234567.89")]]),
      12756,
    );
    expect(size).toBeLessThan(21);
    for (const width of widths.slice(1)) expect(width).toBeGreaterThanOrEqual(10 * size * 5);
    expect(columnWidths(tableOf([{ width: 10, align: "right" }], [["1"]]), 12756).size).toBe(21);
  });
});
