import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SummaryBlock, SummaryNumber } from "../../electron/contract/summaryModel.ts";
import { cutSpans } from "../../renderer/summary/paper/cutSpans.ts";
import { type MeasuredBlock, paginate } from "../../renderer/summary/paper/paginate.ts";
import { linesOf } from "../../renderer/summary/paper/paperSize.ts";

const block: fc.Arbitrary<MeasuredBlock> = fc.record({
  lines: fc.integer({ min: 1, max: 40 }),
  blankBefore: fc.integer({ min: 0, max: 1 }),
  keepWithNext: fc.boolean(),
});
const body = (lines: number): MeasuredBlock => ({ lines, blankBefore: 0, keepWithNext: false });
const heading: MeasuredBlock = { lines: 1, blankBefore: 0, keepWithNext: true };
const number: SummaryNumber = {
  anchor: "zb_1",
  figure: "固投.出数",
  name: "出数",
  asOf: "2021-10",
  field: null,
  item: null,
  exact: "12.5",
  unit: "亿元",
  rounding: [],
  record: null,
};

describe("pages of the summary", () => {
  it("hold 22 lines of 28.95 points, as the standard says, and fewer of wider ones", () => {
    expect(linesOf("28.95").linesAPage).toBe(22);
    expect(linesOf("30").linesAPage).toBe(21);
    expect(linesOf("60").linesAPage).toBe(10);
  });

  it("hold every line once, in order, and never more than there is room for", () => {
    fc.assert(
      fc.property(fc.array(block), fc.integer({ min: 3, max: 30 }), (blocks, room) => {
        const pages = paginate(blocks, room);
        const lines = pages
          .flat()
          .flatMap(({ block: at, from, to }) => Array.from({ length: to - from }, (_, line) => `${at}/${from + line}`));
        expect(lines).toEqual(
          blocks.flatMap(({ lines: count }, at) => Array.from({ length: count }, (_, line) => `${at}/${line}`)),
        );
        for (const page of pages) {
          expect(page.reduce((sum, part) => sum + part.blankBefore + part.to - part.from, 0)).toBeLessThanOrEqual(room);
          expect(page[0]?.blankBefore ?? 0).toBe(0);
        }
      }),
    );
  });

  it("never end with a heading, while what it heads stands overleaf", () => {
    expect(paginate([body(9), heading, body(3)], 10)).toEqual([
      [{ block: 0, from: 0, to: 9, blankBefore: 0 }],
      [
        { block: 1, from: 0, to: 1, blankBefore: 0 },
        { block: 2, from: 0, to: 3, blankBefore: 0 },
      ],
    ]);
    expect(paginate([body(8), heading, body(3)], 10).map((page) => page.length)).toEqual([3, 1]);
  });
});

describe("a text cut over two pages", () => {
  it("loses no letter, and a number in the cut is a number on both pages", () => {
    const spans: SummaryBlock["spans"] = [
      { text: "出数", number: null },
      { text: "12.5", number },
      { text: "亿元。", number: null },
    ];
    expect(cutSpans(spans, 0, 4)).toEqual([spans[0], { text: "12", number }]);
    expect(cutSpans(spans, 4, 9)).toEqual([{ text: ".5", number }, spans[2]]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), (cut) => {
        const texts = [...cutSpans(spans, 0, cut), ...cutSpans(spans, cut, 9)].map(({ text }) => text);
        expect(texts.join("")).toBe("出数12.5亿元。");
      }),
    );
  });
});
