import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { SummaryKind } from "../../electron/contract/summaryModel.ts";
import { checkTemplate, fillSummary } from "../../electron/summary/index.ts";
import { summaryDatabase } from "./summaryDatabase.ts";
import { summaryText } from "./summaryText.ts";

const store = summaryDatabase();

describe.each<SummaryKind>(["annual", "half"])("the %s template as an earlier version exported it", (kind) => {
  const template = readFileSync(new URL(`../fixtures/exportedTemplates/${kind}.docx`, import.meta.url));

  it("has no problem", () => {
    expect(checkTemplate(template)).toEqual([]);
  });

  it("gives the text that it gave when it was exported, though our own has been written anew since", () => {
    const text = readFileSync(new URL(`../fixtures/exportedTemplates/${kind}.txt`, import.meta.url), "utf8");
    const kept = fillSummary(store, { kind, asOf: "2021-10", template });
    expect(summaryText(kept.document)).toBe(text);
    expect(kept.model.blocks.length).toBeGreaterThan(40);
    // Every number is still one of a figure, with its place for the recheck.
    const numbers = kept.model.blocks.flatMap(({ spans }) => spans.flatMap(({ number }) => number ?? []));
    expect(numbers.length).toBeGreaterThan(100);
    expect(new Set(numbers.map(({ anchor }) => anchor)).size).toBe(numbers.length);
  });
});
