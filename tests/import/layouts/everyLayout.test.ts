import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SheetCell } from "../../support/gridOf.ts";
import { asCards, HEADER, readOf, TITLE, turnedOver, useLayouts } from "./layoutSheets.ts";

const { tablesOf } = useLayouts();

const township = fc.constantFrom("通泉街道", "大庄乡", "马过河镇");
const amount = fc.integer({ min: 1, max: 90_000 }).map((number) => number / 1000);
const record = fc.tuple(township, amount, amount).map(([place, length, money]) => ({ place, length, money }));

describe("every layout", () => {
  it("reads the same as the usual form", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 2, maxLength: 6 }), async (drafts) => {
        const records = drafts.map(({ place, length, money }, index): SheetCell[] => [
          ...[place, `${index}村`, `松${index}公路`, "窄路加宽", length, money, 0, "在建"],
        ]);
        const usual = readOf(await tablesOf({ rows: [[TITLE], HEADER, ...records] }));
        const half = Math.ceil(records.length / 2);
        const halves = records.slice(0, half).map((row, index) => [...row, ...(records[half + index] ?? [])]);
        const sheets = [
          [[TITLE], ...turnedOver([HEADER, ...records])],
          [[TITLE], ...asCards(HEADER, records, 1)],
          [[TITLE], ...asCards(HEADER, records, 2)],
          [[TITLE], [...HEADER, ...HEADER], ...halves],
        ];
        for (const rows of sheets) expect(readOf(await tablesOf({ rows }))).toEqual(usual);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
