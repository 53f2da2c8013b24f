import { describe, expect, it } from "vitest";
import type { ExpectedNumber } from "../../electron/summary/recheck/ExpectedNumber.ts";
import { findByWords } from "../../electron/summary/recheck/findByWords.ts";
import { createTaken } from "../../electron/summary/recheck/Taken.ts";

const passage = (amount: string, growth = "8.1"): string =>
  `全年完成交通固定资产投资${amount}亿元，同比增长${growth}％。`;

/** 12.50 of the passage, as the summary of today has it. */
function expected(): ExpectedNumber {
  const whole = passage("12.50");
  const at = whole.indexOf("12.50");
  return {
    number: { anchor: "a", figure: "投资.完成", name: "完成", field: null, item: null, record: null },
    text: "12.50",
    before: whole.slice(0, at),
    behind: whole.slice(at + 5),
    sentence: whole,
  } as ExpectedNumber;
}

/** What is found in a text; `taken` is a number of it that is accounted for. */
function found(text: string, taken?: string): string | null {
  const used = createTaken(text.length);
  if (taken !== undefined) used.take(text.indexOf(taken), text.indexOf(taken) + taken.length);
  const place = findByWords(expected(), { text, stretches: [] }, used.overlaps);
  return place && text.slice(place.from, place.to);
}

describe("a number by the words around it", () => {
  it("is found though it and the numbers beside it are others now", () => {
    expect(found(`一、投资。\n${passage("13.07", "9")}\n`)).toBe("13.07");
  });

  it("is not guessed where its words stand twice", () => {
    expect(found(`${passage("13.07")}\n${passage("11.20")}\n`)).toBeNull();
    // Unless one of the two is another number's.
    expect(found(`${passage("13.07")}\n${passage("11.20")}\n`, "13.07")).toBe("11.20");
  });

  it("is not found where its words are gone", () => {
    expect(found("全年货物周转量13.07万吨公里，同比增长8.1％。\n")).toBeNull();
  });
});
