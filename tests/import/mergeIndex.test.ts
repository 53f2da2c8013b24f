import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MergeIndex } from "../../electron/import/meaning/MergeIndex.ts";

const area = fc
  .tuple(fc.nat(60), fc.nat(30), fc.nat(40), fc.nat(10))
  .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));

describe("merged areas by place", () => {
  it("are those that a look at each of them finds", () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 300 }), fc.nat(110), fc.nat(45), (areas, row, column) => {
        const index = new MergeIndex(areas);
        const inRow = areas.filter(({ top, bottom }) => top <= row && row <= bottom);
        const byPlace = [...inRow].sort((a, b) => a.top - b.top || a.left - b.left);
        expect(index.inRow(row)).toEqual(byPlace);
        expect(index.at(row, column)).toEqual(byPlace.find(({ left, right }) => left <= column && column <= right));
      }),
      { numRuns: 300 },
    );
  });
});
