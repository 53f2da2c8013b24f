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

  it("gives the text, the looks and the numbers that the program's own gives", () => {
    const asOf = "2021-10";
    const own = fillSummary(store, { kind, asOf });
    const kept = fillSummary(store, { kind, asOf, template });
    // The program's own template has learnt words since for what this month has none of (未报进度).
    const said = ({ model }: typeof own) => model.blocks.map(({ template: _words, ...block }) => block);
    expect(said(kept)).toEqual(said(own));
    expect(kept.model.blocks.length).toBeGreaterThan(40);
    expect(summaryText(kept.document)).toBe(summaryText(own.document));
  });
});
