import { describe, expect, it } from "vitest";
import { defaultCounty } from "../../build/sample/defaultCounty.ts";
import { columnLetters } from "../../electron/files/grid/columnLetters.ts";
import { findTables } from "../../electron/import/meaning/findTables.ts";
import { matchTables } from "../../electron/import/meaning/matchTables.ts";
import { townshipBook } from "../../electron/import/meaning/townshipBook.ts";
import { gridOf, type SheetCell, type SheetRows } from "../support/gridOf.ts";

const townships = townshipBook(
  defaultCounty.townships.map(({ 名称, 别名 }) => ({ name: 名称, aliases: 别名 ? [别名] : [] })),
  ["马龙区"],
);

const HEADER = ["序号", "乡镇", "路线名称", "计划里程", "计划投资", "状态"];
const road = (number: number): SheetCell[] => [
  number,
  "通泉街道",
  `松${number}公路`,
  1.5 + (number % 7),
  100 + (number % 13),
  "在建",
];
const rows = (count: number, row: (index: number) => SheetCell[]): SheetCell[][] =>
  Array.from({ length: count }, (_, index) => row(index));

const sheets: Readonly<Record<string, () => SheetRows>> = {
  "20,000 rows, 40 % of them without a name": () => ({
    rows: [
      HEADER,
      ...rows(20_000, (index) => (index % 5 < 2 ? [null, null, null, index % 9, index % 17] : road(index))),
    ],
  }),
  "20,000 headers, each with a record": () => ({
    rows: rows(40_000, (index) => (index % 2 === 0 ? [...HEADER.slice(0, 5), `状态${index}`] : road(index))),
  }),
  "16,384 equal headers": () => ({
    rows: [Array<string>(16_384).fill("计划里程"), Array<number>(16_384).fill(1.5), Array<number>(16_384).fill(2)],
  }),
  "a merge of thousands of rows in every column": () => ({
    rows: [[...HEADER, ...Array<string>(900).fill("甲")], ...rows(4000, road)],
    merges: rows(900, (index) => [`${columnLetters(index + 6)}2:${columnLetters(index + 6)}4000`]).flat() as string[],
  }),
  "150,000 subtotals": () => ({
    rows: [HEADER, ...rows(300_000, (index) => (index % 2 === 0 ? road(index) : ["小计", null, null, 1.5, 100]))],
  }),
  "50,000 townships' lines over a record each": () => ({
    rows: [HEADER, ...rows(100_000, (index) => (index % 2 === 1 ? road(index) : ["一", "通泉街道", null, 1.5, 100]))],
  }),
  "50,000 cards": () => ({
    rows: rows(100_000, (index) =>
      index % 2 === 0
        ? ["项目名称", `松${index}`, "乡镇", "通泉街道"]
        : ["建设类型", "窄路加宽", "计划里程", index % 90],
    ),
  }),
};

describe("no sheet makes finding and matching slow", () => {
  for (const [name, sheet] of Object.entries(sheets)) {
    it(name, () => {
      const book = gridOf([sheet()]);
      const from = performance.now();
      const { tables, loose } = findTables(book, townships);
      matchTables(book, tables, townships, {});
      expect(performance.now() - from).toBeLessThan(10_000);
      // Whatever was too much is named.
      expect(tables.length + loose.length).toBeGreaterThan(0);
    }, 60_000);
  }

  it("and what is more than anybody keeps by hand is named with its place", () => {
    const { tables, loose } = findTables(
      gridOf([sheets["20,000 headers, each with a record"]?.() ?? { rows: [] }]),
      townships,
    );
    expect(tables).toHaveLength(300);
    expect(loose).toMatchObject([{ firstRow: 600, lastRow: 39_999 }]);
    const wide = findTables(gridOf([sheets["16,384 equal headers"]?.() ?? { rows: [] }]), townships);
    expect(wide.loose).toMatchObject([{ firstRow: 0, lastRow: 2, why: expect.stringContaining("16384 列") }]);
  });
});
