import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeTexts, type WrittenText } from "../../electron/summary/placeTexts.ts";

const words = fc.constantFrom("一、履职", "入库{固投.入库项目数}个。", "（此处略）", "");
const written: fc.Arbitrary<WrittenText> = fc.record({
  paragraph: fc.nat({ max: 12 }),
  template: words,
  text: fc.string(),
});

describe("an edition's texts in a template", () => {
  it("stand where the template still says what they were written for, each in a place of its own", () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 8 }), fc.array(words, { maxLength: 12 }), (texts, paragraphs) => {
        const placed = placeTexts(texts, paragraphs);
        expect(placed.map(({ text }) => text)).toEqual(texts);
        const places = placed.flatMap(({ paragraph }) => (paragraph === null ? [] : [paragraph]));
        expect(new Set(places).size).toBe(places.length);
        for (const { text, paragraph } of placed) {
          if (paragraph !== null) expect(paragraphs[paragraph]).toBe(text.template);
          // Aside only where every paragraph that says so is taken.
          else expect(paragraphs.filter((said, at) => said === text.template && !places.includes(at))).toEqual([]);
        }
      }),
    );
  });

  it("stay at home in the template they were written for, also where others say the same", () => {
    const template = ["标题", "略", "略", "略"];
    const texts = [3, 1].map((paragraph) => ({ paragraph, template: "略", text: `第${paragraph}段` }));
    expect(placeTexts(texts, template).map(({ paragraph }) => paragraph)).toEqual([3, 1]);
    expect(placeTexts(texts, ["略", ...template]).map(({ paragraph }) => paragraph)).toEqual([3, 0]);
  });
});
