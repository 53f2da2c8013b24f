import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestRise } from "../../../electron/tables/codeVerification/longestRise.ts";
import { movedRows } from "../../../electron/tables/codeVerification/movedRows.ts";

function moved(found: readonly number[]): number[] {
  return movedRows(new Map(found.map((place, row) => [row, place])));
}

describe("rows that stand elsewhere", () => {
  it("are those that changed places, two by two, and else as few as can be", () => {
    expect(moved([0, 1, 2, 3])).toEqual([]);
    expect(moved([1, 0, 2, 3])).toEqual([0, 1]);
    expect(moved([0, 3, 2, 1, 4])).toEqual([1, 3]);
    expect(moved([4, 0, 1, 2, 3])).toEqual([4]);
    expect(moved([1, 2, 3, 4, 0])).toEqual([0]);
    expect(moved([0, 2, 5, 9])).toEqual([]);
    expect(moved([])).toEqual([]);
  });

  it("leave a rise that is as long as any", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 9 }), (numbers) => {
        const rise = [...longestRise(numbers)]
          .toSorted((one, other) => one - other)
          .map((place) => numbers[place] ?? 0);
        expect(rise).toEqual(rise.toSorted((one, other) => one - other));
        let longest = 0;
        for (let mask = 0; mask < 2 ** numbers.length; mask += 1) {
          const some = numbers.filter((_, place) => (mask >> place) & 1);
          if (some.every((number, place) => place === 0 || number > (some[place - 1] ?? 0)))
            longest = Math.max(longest, some.length);
        }
        expect(rise.length).toBe(longest);
      }),
    );
  });
});
