import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultCounty } from "../../build/sample/defaultCounty.ts";
import type { FoundTable } from "../../electron/import/meaning/FoundTable.ts";
import { findTables } from "../../electron/import/meaning/findTables.ts";
import { townshipBook } from "../../electron/import/meaning/townshipBook.ts";
import { gridOf, type SheetCell } from "../support/gridOf.ts";

const townships = townshipBook(
  defaultCounty.townships.map(({ 名称, 别名 }) => ({ name: 名称, aliases: 别名 ? [别名] : [] })),
  ["马龙区"],
);

function findOne(rows: readonly (readonly SheetCell[])[]): FoundTable {
  const { tables } = findTables(gridOf([{ rows }]), townships);
  const [table] = tables;
  if (tables.length !== 1 || !table) throw new Error(`${tables.length} tables`);
  return table;
}

/** Rows as a person counts them. */
const dataOf = (table: FoundTable): number[] => table.dataRows.map((row) => row + 1);
const unsureOf = (table: FoundTable): number[] => table.unsureTotals.map(({ row }) => row + 1);
const skippedOf = (table: FoundTable): Record<number, string> =>
  Object.fromEntries(table.skipped.map(({ row, reason }) => [row + 1, reason]));
const warnedOf = (table: FoundTable): (string | null)[] => table.warnings.map(({ cell }) => cell);

const HEADER = ["序号", "乡镇", "路线名称", "计划里程", "计划投资", "状态"];
const road = (number: number, length: number, money: number, township = "通泉街道"): SheetCell[] => [
  number,
  township,
  `松${number}公路`,
  length,
  money,
  "在建",
];

describe("a row with the label of a total that lacks what records have", () => {
  const labels: readonly (readonly [string, "合计" | "小计"])[] = [
    ["合计2条", "合计"],
    ["合计：2条", "合计"],
    ["合计（2条）", "合计"],
    ["共2条", "合计"],
    ["共计2条", "合计"],
    ["总计：", "合计"],
    ["合計", "合计"],
    ["總計", "合计"],
    ["Total", "合计"],
    ["TOTAL:", "合计"],
    ["小計", "小计"],
    ["Subtotal", "小计"],
    ["通泉街道 汇总", "小计"],
    ["在建 汇总", "小计"],
    ["其中：乡道", "小计"],
    ["其中", "小计"],
    ["平均", "小计"],
    ["平均值", "小计"],
    ["通泉街道 计数", "小计"],
    ["通泉街道 平均值", "小计"],
  ];
  for (const [label, reason] of labels) {
    it(`is no record: ${label}`, () => {
      const table = findOne([HEADER, road(1, 1.5, 100), road(2, 2, 50), [null, label, null, 3.5, 150]]);
      expect(skippedOf(table)).toEqual({ 4: reason });
      expect(dataOf(table)).toEqual([2, 3]);
      expect(unsureOf(table)).toEqual([]);
    });
  }

  it("is a total wherever the label stands among the first texts, and whether it adds up or not", () => {
    const table = findOne([
      HEADER,
      road(1, 1.5, 100),
      ["合计1条", null, null, 1.5, 100],
      road(2, 2, 50),
      [null, null, "合计1条", 9, 9],
      road(3, 1, 10),
    ]);
    expect(skippedOf(table)).toEqual({ 3: "合计", 5: "合计" });
    expect(dataOf(table)).toEqual([2, 4, 6]);
  });

  it("is told as the sheet program's outlines are, with a total over all", () => {
    const table = findOne([
      HEADER,
      road(1, 3.945, 120.5),
      road(2, 1.2, 40),
      [null, "通泉街道 汇总", null, 5.145, 160.5],
      road(3, 5.03, 210.75, "大庄乡"),
      [null, "大庄乡 汇总", null, 5.03, 210.75],
      [null, "总计", null, 10.175, 371.25],
    ]);
    expect(skippedOf(table)).toEqual({ 4: "小计", 6: "小计", 7: "合计" });
    expect(dataOf(table)).toEqual([2, 3, 5]);
  });
});

describe("a row with the label of a total that is filled like a record", () => {
  const full = (name: string, length: number, money: number): SheetCell[] => [
    3,
    "通泉街道",
    name,
    length,
    money,
    "在建",
  ];
  it("is a total where it adds up", () => {
    for (const name of ["合计2条", "共2条", "总计", "小计", "合計"]) {
      const table = findOne([HEADER, road(1, 1.5, 100), road(2, 2, 50), full(name, 3.5, 150)]);
      expect([name, dataOf(table), unsureOf(table)]).toEqual([name, [2, 3], []]);
    }
  });

  it("is no label where other words stand before it and the row has texts before them", () => {
    const table = findOne([HEADER, road(1, 1.5, 100), road(2, 2, 50), full("松山养护汇总", 7, 10)]);
    expect([dataOf(table), unsureOf(table)]).toEqual([[2, 3, 4], []]);
  });

  it("is asked where it does not", () => {
    for (const name of ["合计2条", "共2条", "总计", "小计", "合計"]) {
      const table = findOne([HEADER, road(1, 1.5, 100), road(2, 2, 50), full(name, 3.6, 150), road(4, 1, 1)]);
      expect([name, unsureOf(table)]).toEqual([name, [4]]);
      expect(dataOf(table)).toEqual([2, 3, 4, 5]);
      expect(table.unsureTotals[0]?.message).toContain(name);
    }
  });

  it("is asked in a table that has no other column to tell it by", () => {
    const table = findOne([
      ["路线名称", "计划里程", "计划投资"],
      ["松1公路", 1.5, 100],
      ["松2公路", 2, 50],
      ["合计", 3.5, 155],
    ]);
    expect(unsureOf(table)).toEqual([4]);
  });
});

describe("a row without a label that adds up", () => {
  it("is a total where it lacks what all records have, whatever stands in its name", () => {
    for (const name of [null, "全部", "以上", "通泉街道2条", "—", "汇报数"]) {
      const table = findOne([HEADER, road(1, 1.5, 100), road(2, 2, 50), [null, null, name, 3.5, 150], road(3, 1, 1)]);
      expect([name, skippedOf(table)]).toEqual([name, { 4: "小计" }]);
      expect(dataOf(table)).toEqual([2, 3, 5]);
    }
  });

  it("sums the records above, below, all of them, or the totals before it", () => {
    const above = findOne([HEADER, road(1, 1.5, 100), road(2, 2, 50), [null, null, null, 3.5, 150], road(3, 1, 1)]);
    expect(skippedOf(above)).toEqual({ 4: "小计" });
    const below = findOne([HEADER, [null, null, null, 3.5, 150], road(1, 1.5, 100), road(2, 2, 50)]);
    expect(skippedOf(below)).toEqual({ 2: "小计" });
    const all = findOne([
      HEADER,
      road(1, 1.5, 100),
      ["小计", null, null, 1.5, 100],
      road(2, 2, 50),
      [null, null, null, 3.5, 150],
    ]);
    expect(skippedOf(all)).toEqual({ 3: "小计", 5: "小计" });
    const totals = findOne([
      HEADER,
      road(1, 1.5, 100),
      ["小计", null, null, 1.5, 100],
      road(2, 2, 50),
      ["小计", null, null, 2, 50],
      [null, null, null, 3.5, 150],
      road(3, 7, 70),
    ]);
    expect(skippedOf(totals)).toEqual({ 3: "小计", 5: "小计", 6: "小计" });
  });

  it("is a record with a warning where it is filled like one", () => {
    const table = findOne([HEADER, road(1, 1.5, 100), road(2, 2, 50), road(3, 3.5, 150), road(4, 1, 1)]);
    expect(dataOf(table)).toEqual([2, 3, 4, 5]);
    expect(warnedOf(table)).toEqual(["A4"]);
  });

  it("is a record where it adds up in one column only, over one record only, or in nothing but zeros", () => {
    const one = findOne([HEADER, road(1, 1.5, 100), road(2, 2, 50), [null, null, "松3公路", 3.5, null]]);
    expect([dataOf(one), warnedOf(one)]).toEqual([[2, 3, 4], ["C4"]]);
    const single = findOne([HEADER, road(1, 1.5, 100), [null, null, "松3公路", 1.5, 100], road(2, 1, 1)]);
    expect(dataOf(single)).toEqual([2, 3, 4]);
    const zeros = findOne([HEADER, road(1, 0, 0), road(2, 0, 0), [null, null, "松3公路", 0, 0], road(4, 1, 1)]);
    expect([dataOf(zeros), warnedOf(zeros)]).toEqual([[2, 3, 4, 5], []]);
  });

  it("is a record where one of its numbers is another than the sum", () => {
    const table = findOne([HEADER, road(1, 1.5, 100), road(2, 2, 50), [null, null, "松3公路", 3.5, 150.01]]);
    expect([dataOf(table), warnedOf(table)]).toEqual([[2, 3, 4], []]);
  });

  it("is judged by exact numbers: no binary fraction is in the way, and none makes it agree", () => {
    const table = findOne([HEADER, road(1, 0.1, 0.7), road(2, 0.2, 0.1), [null, null, null, 0.3, 0.8], road(3, 9, 9)]);
    expect(skippedOf(table)).toEqual({ 4: "小计" });
    const near = findOne([
      HEADER,
      road(1, 0.1, 0.7),
      road(2, 0.2, 0.1),
      [null, null, null, 0.300001, 0.8],
      road(3, 9, 9),
    ]);
    expect(dataOf(near)).toEqual([2, 3, 4, 5]);
  });

  it("is not judged by columns whose sums say nothing: years, widths, rates", () => {
    const table = findOne([
      ["序号", "路线名称", "路面宽度", "年度", "计划里程", "计划投资", "完成率", "状态"],
      [1, "松1公路", 4.5, 2021, 1.5, 100, 80, "在建"],
      [2, "松2公路", 4.5, 2021, 2, 50, 60, "在建"],
      [null, null, 4.5, 2021, 3.5, 150, 73, null],
    ]);
    expect(skippedOf(table)).toEqual({ 4: "小计" });
  });
});

const amount = fc.integer({ min: 0, max: 5000 }).map((number) => number / 100);
const bodyRow = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(amount, amount).map(([length, money]) => ["record", length, money] as const) },
  { weight: 1, arbitrary: fc.constant(["subtotal"] as const) },
  { weight: 1, arbitrary: fc.tuple(amount, amount).map(([length, money]) => ["strange", length, money] as const) },
);

describe("rows of any body", () => {
  it("are each a record, skipped or asked, once", () => {
    fc.assert(
      fc.property(fc.array(bodyRow, { minLength: 1, maxLength: 30 }), fc.boolean(), (drafts, labelled) => {
        let [length, money] = [0, 0];
        const rows = drafts.map((draft, index): SheetCell[] => {
          if (draft[0] === "record") {
            length += draft[1];
            money += draft[2];
            return road(index + 1, draft[1], draft[2]);
          }
          if (draft[0] === "strange") return [null, "小计", "松公路", draft[1], draft[2], "在建"];
          const row: SheetCell[] = [
            labelled ? "小计" : null,
            null,
            null,
            Number(length.toFixed(2)),
            Number(money.toFixed(2)),
          ];
          [length, money] = [0, 0];
          return row;
        });
        const book = gridOf([{ rows: [HEADER, ...rows] }]);
        const table = findTables(book, townships).tables[0];
        const skipped = table?.skipped.map(({ row }) => row) ?? [];
        const all = [...(table?.dataRows ?? []), ...skipped].toSorted((a, b) => a - b);
        expect(all).toEqual(rows.map((_, index) => index + 1));
        for (const { row } of table?.unsureTotals ?? []) expect(table?.dataRows).toContain(row);
        const records = drafts.flatMap((draft, index) => (draft[0] === "record" ? [index + 1] : []));
        for (const row of records) expect(table?.dataRows).toContain(row);
      }),
      { numRuns: 500 },
    );
  });
});
