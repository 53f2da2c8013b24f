import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnNumbers, headerDepth, headerGrid, leafColumns } from "../../electron/tables/filling/headerGrid.ts";
import type { TableColumnDefinition } from "../../electron/tables/model/TableDefinition.ts";

const leaf = fc.constant<TableColumnDefinition>({ header: "条数", figure: "农村路.建设任务条数" });
const group = (inner: fc.Arbitrary<TableColumnDefinition>): fc.Arbitrary<TableColumnDefinition> =>
  fc.array(inner, { minLength: 1, maxLength: 4 }).map((columns) => ({ header: "计划", columns }));
const trees = fc.array(fc.oneof(leaf, group(leaf), group(fc.oneof(leaf, group(leaf)))), { minLength: 1, maxLength: 8 });

describe("headerGrid", () => {
  it("spans groups over their columns and lone columns over all levels", () => {
    const columns: TableColumnDefinition[] = [
      {
        header: "计划",
        columns: [
          { header: "条数", figure: "a" },
          { header: "里程", figure: "b" },
        ],
      },
      { header: "完成里程", figure: "c" },
    ];
    expect(headerGrid("乡（镇）、街道", columns)).toEqual([
      { text: "乡（镇）、街道", row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
      { text: "计划", row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
      { text: "条数", row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
      { text: "里程", row: 1, column: 2, rowSpan: 1, columnSpan: 1 },
      { text: "完成里程", row: 0, column: 3, rowSpan: 2, columnSpan: 1 },
    ]);
  });

  it("covers its grid without gap or overlap", () => {
    fc.assert(
      fc.property(trees, (columns) => {
        const covered = new Set<string>();
        for (const { row, column, rowSpan, columnSpan } of headerGrid("乡镇", columns)) {
          for (let down = 0; down < rowSpan; down += 1) {
            for (let right = 0; right < columnSpan; right += 1) {
              const place = `${row + down},${column + right}`;
              expect(covered.has(place)).toBe(false);
              covered.add(place);
            }
          }
        }
        expect(covered.size).toBe(headerDepth(columns) * (leafColumns(columns).length + 1));
      }),
    );
  });
});

describe("columnNumbers", () => {
  it("stand only over more than eight columns", () => {
    expect(columnNumbers(Array.from({ length: 8 }, () => "number"))).toBeNull();
    expect(columnNumbers(["text", "text", ...Array.from({ length: 7 }, () => "count")])).toEqual([
      "甲",
      "乙",
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
    ]);
  });
});
