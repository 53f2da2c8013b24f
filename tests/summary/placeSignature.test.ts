import { describe, expect, it } from "vitest";
import { openDocument } from "../../electron/files/docx/openDocument.ts";
import { paragraphsOf, paragraphText } from "../../electron/files/docx/paragraphs.ts";
import { wordAttribute, wordElements } from "../../electron/files/docx/wordElements.ts";
import { wordParagraph, wordRun } from "../../electron/files/docx/wordText.ts";
import { fillSummary } from "../../electron/summary/index.ts";
import { documentOf, packDocument } from "../../electron/summary/layoutDocument.ts";
import { placeSignature } from "../../electron/summary/placeSignature.ts";
import { figureDatabase } from "../figures/figureDatabase.ts";

/** How far each line of a 落款 stands from the right edge, in hundredths of a character; null: as its style has it. */
function insets(...lines: string[]): (string | null)[] {
  const { docx, document } = openDocument(
    packDocument(documentOf(lines.map((text) => wordParagraph("SummarySignature", [wordRun(text)])))),
  );
  placeSignature(document.root, docx);
  return paragraphsOf(document.root)
    .filter((each) => paragraphText(each) !== "")
    .map((each) => wordElements(each, "ind").map((indent) => wordAttribute(indent, "rightChars") ?? "")[0] ?? null);
}

describe("署名 and the day under it", () => {
  it("stand two characters in, and two further right", () => {
    expect(insets("马龙区交通运输局", "2021年12月30日")).toEqual(["200", "100"]);
    expect(insets("曲靖市马龙区交通运输局", "2021年1月3日")).toEqual(["200", "500"]);
  });

  it("turn round where the day is longer", () => {
    expect(insets("某局", "2021年12月30日")).toEqual(["900", "200"]);
  });

  it("stay as they are in a template without a day", () => {
    expect(insets("马龙区交通运输局")).toEqual([null]);
    expect(insets("马龙区交通运输局", "局长 张某")).toEqual([null, null]);
  });

  it("do so in the summary that comes with the program", () => {
    const store = figureDatabase();
    const { document } = fillSummary(store, { kind: "half", asOf: "2021-06", options: { signed: "2021-07-05" } });
    const { root } = openDocument(document).document;
    const last = paragraphsOf(root)
      .filter((each) => paragraphText(each) !== "")
      .at(-1);
    expect(last && paragraphText(last)).toBe("2021年7月5日");
    expect(last && wordElements(last, "ind").length).toBe(1);
  });
});
