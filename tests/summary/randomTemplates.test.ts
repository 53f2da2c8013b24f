import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figures } from "../../db/figures/index.ts";
import { checkTemplate, fillSummary, recheckDocument, type SummaryInput } from "../../electron/summary/index.ts";
import { fieldsOf } from "../../electron/tags/fieldsOf.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { summaryDatabase } from "./summaryDatabase.ts";
import { summaryParagraphs } from "./summaryText.ts";
import { templateOf } from "./templateOf.ts";

/** Templates put together at random from everything the grammar has, some tags cut into runs. */
const single = figures.filter((figure) => fieldsOf(figure) === null);
const lists = figures.filter((figure) => fieldsOf(figure) !== null);
const words = fc.stringMatching(/^[甲乙丙丁，。；、]{0,6}$/);
const filter = fc.constantFrom("", "|余", "|约2", "|2位", "|大写", "|绝对值", "|增减", "|或 无");
const value = fc.tuple(fc.constantFrom(...single), filter).map(([{ id }, how]) => `{${id}${how}}`);
const listed = fc
  .tuple(fc.constantFrom(...lists), fc.constantFrom("", "|等", "|等2项", "|个数"))
  .map(([{ id }, how]) => `{${id}${how}}`);
const condition = fc
  .tuple(fc.constantFrom(...single), fc.constantFrom(">0", "=0", "<=100", "≠5"))
  .map(([{ id }, test]) => `${id}${test}`);
const has = fc
  .tuple(fc.constantFrom("有", "无", "缺"), fc.constantFrom(...figures))
  .map(([word, { id }]) => `${word} ${id}`);
const section = fc
  .tuple(fc.constantFrom("#", "^"), fc.oneof(condition, has), words, fc.oneof(value, listed), words)
  .map(([sign, test, before, inner, behind]) => `{${sign}${test}}${before}${inner}${behind}{/}`);
const loop = fc.constantFrom(...lists).chain((list) => {
  const field = fc.constantFrom(...(fieldsOf(list) ?? []));
  return fc
    .tuple(field, field, words)
    .map(([one, other, between]) => `{#${list.id}}{${one}}${between}{#${other}}{${other}|或 无}{/}{分隔}{/}`);
});
// A paragraph without any tag is the bureau's own, and is left as it is.
const paragraph = fc
  .tuple(words, fc.oneof(section, loop), fc.array(fc.oneof(words, value, listed, section, loop), { maxLength: 4 }))
  .map(([before, tag, pieces]) => [before, tag, ...pieces].join(""));
const cut = fc.tuple(paragraph, fc.array(fc.nat(200), { maxLength: 3 })).map(([text, places]) => {
  const at = [
    0,
    ...places.map((place) => place % (text.length + 1)).sort((first, second) => first - second),
    text.length,
  ];
  return at.slice(1).map((to, index) => text.slice(at[index], to));
});
const template = fc.array(cut, { minLength: 1, maxLength: 4 });

describe("any template without problems", () => {
  const stores = { full: summaryDatabase(), empty: figureDatabase() };
  const annual: SummaryInput = { kind: "annual", asOf: "2021-10" };

  it.each(["full", "empty"] as const)(
    "is filled on the %s store, shown as it stands, and agrees with itself when it comes back",
    { timeout: 60_000 },
    (name) => {
      const store = stores[name];
      fc.assert(
        fc.property(template, (paragraphs) => {
          const own = templateOf(...paragraphs);
          expect(checkTemplate(own)).toEqual([]);
          const { model, document } = fillSummary(store, { ...annual, template: own });
          const text = summaryParagraphs(document).filter((line) => line !== "");
          expect(model.blocks.map(({ spans }) => spans.map((span) => span.text).join(""))).toEqual(text);
          expect(text.join("")).not.toMatch(/[{}\ufdd0-\ufddf]|undefined|null|NaN|\[object/);
          expect(text.join("\n")).not.toMatch(/^[，、；。]|[，、；][，、；。]|。。/m);
          const numbers = model.blocks.flatMap(({ spans }) => spans.filter(({ number }) => number !== null));
          const result = recheckDocument(store, document, { ...annual, template: own });
          expect(result).toMatchObject({ agrees: numbers.length, differences: [], vanished: [], added: [] });
        }),
        { numRuns: 60 },
      );
    },
  );
});
