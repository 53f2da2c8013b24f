import { describe, expect, it } from "vitest";
import { fillSummary } from "../../electron/summary/index.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";
import { summaryText } from "./summaryText.ts";
import { templateOf } from "./templateOf.ts";

function written(...lines: string[]): string {
  const store = figureDatabase();
  store.add(
    "expressways",
    { 项目名称: "东线", 全长: "3", 开工日期: "2019-03-18", 建成日期: "2021-06-20", 通车日期: "2021-07-28" },
    { "2021-08": { 状态: "通车运营" } },
  );
  return summaryText(fillSummary(store, { kind: "annual", asOf: "2021-10", template: templateOf(...lines) }).document);
}

const loop = (words: string): string => `{#高速.项目}${words}{/}`;

describe("a date of this year", () => {
  it.each([
    [
      "after another year says its own",
      loop("{开工日期|月日}开工，{建成日期|月日}建成"),
      "2019年3月18日开工，2021年6月20日建成",
    ],
    [
      "says it once",
      loop("{开工日期|月日}，{建成日期|月日}，{通车日期|月日}"),
      "2019年3月18日，2021年6月20日，7月28日",
    ],
    ["alone goes without it", loop("{建成日期|月日}建成，{通车日期|月}通车"), "6月20日建成，7月通车"],
    [
      "in the next sentence goes without it",
      loop("{开工日期|月日}开工。{建成日期|月日}建成"),
      "2019年3月18日开工。6月20日建成",
    ],
    ["after a year in plain words says its own", loop("2020年立项，{建成日期|月}建成"), "2020年立项，2021年6月建成"],
    ["after its own year in plain words does not", loop("2021年，{建成日期|月}建成"), "2021年，6月建成"],
  ])("%s", (_, template, text) => {
    expect(written(template)).toBe(text);
  });
});
