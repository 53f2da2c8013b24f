import { describe, expect, it } from "vitest";
import { biffPageText, findPageTexts } from "../../electron/files/reading/pageTexts.ts";

function tailOf(xml: string): string {
  return Buffer.from(`</sheetData>${xml}</worksheet>`).toString("latin1");
}

describe("a page's header and footer", () => {
  it("are read as the sheet has them, with or without a prefix, escaped characters resolved", () => {
    const footer = "<headerFooter><oddFooter>&amp;L表号 农路01&amp;R校验码 ABCD2345</oddFooter></headerFooter>";
    expect(findPageTexts(tailOf(`<pageMargins/>${footer}`))).toEqual(["&L表号 农路01&R校验码 ABCD2345"]);
    const both =
      '<x:headerFooter differentFirst="1"><x:oddHeader xml:space="preserve"> 表 </x:oddHeader><x:firstFooter>&#26657;</x:firstFooter></x:headerFooter>';
    expect(findPageTexts(tailOf(both))).toEqual([" 表 ", "校"]);
    expect(findPageTexts(tailOf(""))).toEqual([]);
    expect(findPageTexts(tailOf("<headerFooter/>"))).toEqual([]);
  });

  it("are never more than a few short texts", () => {
    const many = `<headerFooter>${"<oddFooter>一</oddFooter>".repeat(500)}</headerFooter>`;
    expect(findPageTexts(tailOf(many))).toHaveLength(6);
    const [long] = findPageTexts(tailOf(`<headerFooter><oddFooter>${"a".repeat(15_000)}</oddFooter></headerFooter>`));
    expect(long).toHaveLength(2000);
    expect(findPageTexts(tailOf(`<headerFooter><oddFooter>${"a".repeat(3_000_000)}`))).toEqual([]);
  });

  it("of an old workbook are one string each, wide or not, and nothing where the record is cut", () => {
    const wide = Buffer.concat([Buffer.from([3, 0, 1]), Buffer.from("校验码", "utf16le")]);
    expect(biffPageText(wide)).toBe("校验码");
    expect(biffPageText(Buffer.concat([Buffer.from([2, 0, 0]), Buffer.from("&L", "latin1")]))).toBe("&L");
    expect(biffPageText(Buffer.alloc(0))).toBe("");
    expect(biffPageText(Buffer.from([200, 0, 1, 65, 0]))).toBe("A");
  });
});
