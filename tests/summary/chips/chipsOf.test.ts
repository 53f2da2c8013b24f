import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chipsOf, defaultTemplate, templateTexts } from "../../../electron/summary/index.ts";
import { summaryDatabase } from "../summaryDatabase.ts";
import { templateOf } from "../templateOf.ts";

const store = summaryDatabase();
const asOf = "2021-10";
const chips = (text: string, ...before: readonly string[]) =>
  chipsOf(store, { kind: "annual", asOf, template: templateOf(...before, "原文") }, before.length, text);
const joined = (pieces: readonly { readonly text: string }[]): string => pieces.map(({ text }) => text).join("");
const shown = (text: string, ...before: readonly string[]): string =>
  chips(text, ...before)
    .map((piece) => (piece.chip ? `[${piece.chip.shown}]` : piece.text))
    .join("");

describe("a paragraph as chips", () => {
  it.each(["annual", "half"] as const)(
    "every paragraph of our %s template is its text again, and none is broken",
    (kind) => {
      const template = defaultTemplate(kind);
      for (const [paragraph, text] of templateTexts(template).entries()) {
        const pieces = chipsOf(store, { kind, asOf, template }, paragraph, text);
        expect(joined(pieces)).toBe(text);
        expect(pieces.filter(({ chip }) => chip?.kind === "broken")).toEqual([]);
        expect(pieces.filter(({ chip }) => chip && /[{}#^]/.test(chip.shown + chip.name))).toEqual([]);
      }
    },
  );

  it("any text is its text again, whatever braces stand in it", () => {
    const parts = [
      "{",
      "}",
      "｛",
      "｝",
      "{/}",
      "{固投.出数}",
      "{#固投.出数>0}",
      "{无此项}",
      "入库",
      " ",
      "\u3000",
      "①",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (words) => {
        expect(joined(chips(words.join("")))).toBe(words.join(""));
      }),
      { numRuns: 25 },
    );
  });

  it("a number says what it says today, a choice its condition, a list what it goes through", () => {
    expect(shown("入库{固投.入库项目数}个{#固投.入库项目数>1}，多于一个{/}。")).toBe(
      "入库[2]个[如果入库项目数大于1]，多于一个[止]。",
    );
    const [open, , close] = chips("{^固投.入库项目数>1}少{/}");
    expect(open?.chip).toEqual({
      kind: "open",
      shown: "除非入库项目数大于1",
      name: "除非入库项目数大于1，现在不写",
    });
    expect(close?.chip?.name).toBe("“除非入库项目数大于1”到此为止");
    expect(shown("{#高速.项目}{项目名称}{分隔}{/}")).toContain("[项目名称][分隔][止]");
  });

  it("a list that an earlier paragraph opened gives its fields here", () => {
    expect(chips("{项目名称}", "{#高速.项目}")[0]?.chip).toMatchObject({ kind: "value", shown: "项目名称" });
  });

  it("what is broken says so, and only that", () => {
    expect(chips("{固投.入库项目书}与{固投.出数}{/}{#固投.出数>0}有{/}").map(({ chip }) => chip?.kind)).toEqual([
      "broken",
      undefined,
      "value",
      "broken",
      "open",
      undefined,
      "close",
    ]);
    expect(chips("{固投.入库项目书}")[0]?.chip?.name).toContain("没有“固投.入库项目书”这个指标");
    expect(chips("入库{固投.出数").map(({ chip }) => chip?.name)).toEqual([undefined, "花括号没有闭合", undefined]);
  });
});
