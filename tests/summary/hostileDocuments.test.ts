import { describe, expect, it } from "vitest";
import { FileRefused } from "../../electron/files/FileRefused.ts";
import { fillSummary, recheckDocument, type SummaryInput } from "../../electron/summary/index.ts";
import { changedDocument } from "./changedDocument.ts";
import { summaryDatabase } from "./summaryDatabase.ts";

const annual: SummaryInput = { kind: "annual", asOf: "2021-10" };
const store = summaryDatabase();
const { document } = fillSummary(store, annual);

/** A document that says it is a summary and has nothing but this in it. */
function only(content: string): Uint8Array {
  return changedDocument(document, (text) => text.replace(/<w:body>.*<w:sectPr/s, `<w:body>${content}<w:sectPr`));
}

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe("edited documents that are none", () => {
  it.each([
    ["figures without end", paragraph("1".repeat(390_000))],
    ["points between them", paragraph("1.".repeat(190_000))],
    ["the summary's own words again and again", paragraph("入库任务1亿元，固定资产投资出数任务（".repeat(18_000))],
    [
      "our bookmarks again and again",
      paragraph("甲") +
        '<w:p><w:bookmarkStart w:id="7" w:name="zb_aaaaa_aaa_aaaaaa_aaaa_1"/><w:bookmarkEnd w:id="7"/></w:p>'.repeat(
          4_000,
        ),
    ],
  ])("%s are through in seconds", { timeout: 20_000 }, (_, content) => {
    const result = recheckDocument(store, only(content), annual);
    expect(result.agrees).toBe(0);
    expect(result.vanished.length).toBeGreaterThan(100);
  });

  it.each([
    ["letters", paragraph("甲".repeat(500_000))],
    ["bookmarks", `<w:p>${'<w:bookmarkStart w:id="7" w:name="a"/><w:bookmarkEnd w:id="7"/>'.repeat(6_000)}</w:p>`],
  ])("too many %s are refused", (_, content) => {
    expect(() => recheckDocument(store, only(content), annual)).toThrow(FileRefused);
  });

  it("another document than a summary is told apart by what it lacks", () => {
    const other = only(paragraph("关于召开2021年安全生产工作会议的通知"));
    expect(recheckDocument(store, other, annual)).toMatchObject({
      identity: null,
      agrees: 0,
      differences: [],
      added: [],
    });
  });
});
