import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runs } from "../long/runs.ts";
import { gridOf, type SheetCell } from "../support/gridOf.ts";
import { type MemoryPlanner, memoryPlanner } from "../support/planInMemory.ts";
import { timesNamed } from "../support/timesNamed.ts";
import { draftWorkbook } from "./adversary/draftWorkbook.ts";

let planner: MemoryPlanner;
beforeAll(() => {
  planner = memoryPlanner();
});
afterAll(() => planner[Symbol.dispose]());

const HEADERS: readonly (readonly SheetCell[])[] = [
  ["序号", "乡镇", "自然村", "路线名称", "建设类型", "计划里程", "状态"],
  ["乡（镇）、街道", "桥名", "路线名称", "桥长（米）", "原技术状况", "改造方式", "建设状态"],
  ["工程名称", "实施里程", "护栏", "标志牌", "计划投资", "状态"],
  ["序号", "路线名称", "里程", null, "状态"],
  [null, null, "计划", "完成", null],
  [1, 2, 3, 4, 5, 6, 7],
];
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  fc.constantFrom<SheetCell>(
    "通泉街道",
    "大庄",
    "松1公路",
    "在建",
    "完工",
    "窄路加宽",
    "K1+200",
    "—",
    "其他",
    "2021-05-09",
  ),
  fc.constantFrom<SheetCell>(
    "合计",
    "小计",
    "一、通泉街道",
    "二",
    "填表人：",
    "注：",
    "单位：万元、公里",
    "2021年危桥改造情况表",
    "备注",
  ),
  fc.integer({ min: 0, max: 5000 }),
  fc.double({ min: 0, max: 500, noNaN: true }),
  fc.boolean(),
  fc.constant<SheetCell>({ error: "#REF!" }),
  fc.string({ maxLength: 8 }),
);
const row = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...HEADERS) },
  { weight: 1, arbitrary: fc.constant<readonly SheetCell[]>([]) },
  { weight: 5, arbitrary: fc.array(cell, { maxLength: 8 }) },
  { weight: 1, arbitrary: fc.tuple(cell) },
);
const merge = fc.tuple(fc.nat(12), fc.nat(6), fc.nat(3), fc.nat(4)).map(([top, left, down, right]) => {
  const letter = (column: number): string => String.fromCharCode(65 + column);
  return `${letter(left)}${top + 1}:${letter(left + right)}${top + down + 1}`;
});

describe("every row of a sheet is in rows, in skipped or in unrecognised, once", () => {
  it("for anything that may stand in a sheet", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 16 }), fc.array(merge, { maxLength: 3 }), async (rows, merges) => {
        const book = gridOf([{ rows, merges }]);
        const { sheets } = await planner.json(book);
        const count = book.sheets[0]?.rowCount ?? 0;
        const times = sheets[0] ? timesNamed(sheets[0]) : new Map<number, number>();
        expect([...times].toSorted(([a], [b]) => a - b)).toEqual(
          Array.from({ length: count }, (_, index) => [index + 1, 1]),
        );
      }),
      { numRuns: runs(1500) },
    );
  }, 60_000);

  it("for township sheets as they are drafted", async () => {
    for (let seed = 2000; seed < 2000 + runs(60); seed += 1) {
      const draft = draftWorkbook(seed);
      const book = gridOf(draft.sheets, { fileName: draft.fileName });
      const { sheets } = await planner.json(book);
      for (const sheet of sheets) {
        const count = book.sheets.find(({ name }) => name === sheet.sheet)?.rowCount ?? 0;
        expect([...timesNamed(sheet)].toSorted(([a], [b]) => a - b)).toEqual(
          Array.from({ length: count }, (_, index) => [index + 1, 1]),
        );
      }
    }
  }, 60_000);

  it("and no random sheet lands a record without its required fields", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 16 }), async (rows) => {
        const planned = await planner.plan(gridOf([{ rows }]));
        for (const table of planned.tables) {
          for (const { action, values } of table.rows) {
            if (action === "refuse") continue;
            for (const [name, field] of Object.entries(table.ledger.fields)) {
              if (field.required) expect(values[name]).not.toBeNull();
            }
          }
        }
      }),
      { numRuns: runs(500) },
    );
  }, 60_000);
});
