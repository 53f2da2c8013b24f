import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TableModel } from "../../electron/contract/tableModel.ts";
import { applyVariant } from "../../electron/tables/ownTables/index.ts";
import { columnTree, inOrder, keysUnder, moved } from "../../renderer/tables/own/columnTree.ts";

const column = (key: string): TableModel["columns"][number] => ({
  key,
  kind: "number",
  unit: "公里",
  decimals: 3,
  width: 8,
  bar: false,
});
const head = (text: string, row: number, at: number, rowSpan: number, columnSpan: number) => ({
  text,
  row,
  column: at,
  rowSpan,
  columnSpan,
});

/** 乡镇 | 计划: 条数 里程 | 完工: 条数 里程 | 完成率 */
const model: TableModel = {
  id: "农路01",
  name: "进度表",
  title: "进度表",
  asOf: "2021-10",
  periodText: "2021年1－10月",
  organisation: "某局",
  unitText: "单位：公里",
  paper: "A4",
  header: [
    head("乡镇", 0, 0, 2, 1),
    head("计划", 0, 1, 1, 2),
    head("条数", 1, 1, 1, 1),
    head("里程", 1, 2, 1, 1),
    head("完工", 0, 3, 1, 2),
    head("条数", 1, 3, 1, 1),
    head("里程", 1, 4, 1, 1),
    head("完成率", 0, 5, 2, 1),
  ],
  headerRows: 2,
  columnNumbers: null,
  columns: [{ ...column("label"), kind: "text", unit: null }, ...["a", "b", "c", "d", "e"].map(column)],
  rows: [],
  signatories: [],
  checkCode: "ABCDEFGH",
  notes: [],
  heading: [],
  explanations: [],
};
const plain = { unit: null, decimals: null, title: null, hidden: [], sort: null, signatories: null, notes: [] };

describe("columns as the header groups them", () => {
  it("leave out the first one, and keep what stands under what", () => {
    expect(columnTree(model)).toEqual([
      {
        text: "计划",
        key: null,
        under: [
          { text: "条数", key: "a", under: [] },
          { text: "里程", key: "b", under: [] },
        ],
      },
      {
        text: "完工",
        key: null,
        under: [
          { text: "条数", key: "c", under: [] },
          { text: "里程", key: "d", under: [] },
        ],
      },
      { text: "完成率", key: "e", under: [] },
    ]);
  });

  it("move a header with its columns, a column within its header, and nothing beyond the ends", () => {
    const tree = columnTree(model);
    expect(keysUnder(moved(tree, [1], -1))).toEqual(["c", "d", "a", "b", "e"]);
    expect(keysUnder(moved(tree, [0, 1], -1))).toEqual(["b", "a", "c", "d", "e"]);
    expect(keysUnder(moved(tree, [0], -1))).toEqual(["a", "b", "c", "d", "e"]);
    expect(keysUnder(moved(tree, [0, 1], 1))).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("stand in the list as the table will have them, however they were moved", () => {
    const step = fc.tuple(
      fc.array(fc.nat(4), { minLength: 1, maxLength: 2 }),
      fc.constantFrom(-1 as const, 1 as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let tree = columnTree(model);
        for (const [path, by] of steps) tree = moved(tree, path, by);
        const order = keysUnder(tree);
        expect(inOrder(columnTree(model), order)).toEqual(tree);
        const arranged = applyVariant(model, "格式", { ...plain, order });
        expect(arranged.columns.map(({ key }) => key)).toEqual(["label", ...order]);
      }),
    );
  });
});
