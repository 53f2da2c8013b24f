import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isStorable, storableText } from "../../db/exact/storableText.ts";

describe("what a text may hold", () => {
  it.each([
    ["东门\u0001桥", "东门桥"],
    ["东门\u0000桥", "东门桥"],
    ["东门\u000b桥", "东门桥"],
    ["东门\u001f桥", "东门桥"],
    ["东门\u007f桥", "东门桥"],
    ["东门\u009f桥", "东门桥"],
    ["东门\ud83d桥", "东门桥"],
    ["东门\udc00桥", "东门桥"],
    ["东门\uffff桥", "东门桥"],
    ["东门\ufffe桥", "东门桥"],
    ["\u202e桥门东", "桥门东"],
    ["东\u2066门\u2069桥", "东门桥"],
  ])("%j is stored as %j", (text, kept) => {
    expect(isStorable(text)).toBe(false);
    expect(storableText(text)).toBe(kept);
  });

  it.each(["东门桥", "第一行\n第二行", "一\t二", "一\r\n二", "😀桥", "𠀀", "①²㎡", "", "a\u200bb"])(
    "%j stays",
    (text) => {
      expect(isStorable(text)).toBe(true);
      expect(storableText(text)).toBe(text);
    },
  );

  it("is found out in one go, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 0, max: 0xffff }), (text, code) => {
        const kept = storableText(text + String.fromCharCode(code) + text);
        expect(isStorable(kept)).toBe(true);
        expect(kept.isWellFormed()).toBe(true);
        expect(storableText(kept)).toBe(kept);
      }),
    );
  });
});
