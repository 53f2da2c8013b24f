import { describe, expect, it } from "vitest";
import { pdfFonts } from "../../electron/tables/printing/pdfFonts.ts";
import { pdfPages } from "../../electron/tables/printing/pdfPages.ts";
import { pdfSections } from "../../electron/tables/printing/pdfSections.ts";
import { printedFonts } from "../../electron/tables/printing/printedFonts.ts";

const pdf = (...objects: string[]): Uint8Array => Buffer.from(`%PDF-1.4\n${objects.join("\n")}\n%%EOF`, "latin1");
const pages = (reference: string, kids: string): string =>
  `${reference} 0 obj\n<</Type /Pages\n/Count 9\n/Kids [${kids}]>>\nendobj`;
const mark = (page: string): string =>
  `90 0 obj\n<</Title <FEFF>\n/Dest [${page} 0 R /XYZ 1 2 0]\n/Parent 50 0 R>>\nendobj`;

describe("what a printed PDF says of itself", () => {
  it("has its pages in their order, also in a tree of several levels", () => {
    expect(pdfPages(pdf(pages("1", "2 0 R 3 0 R")))).toEqual(["2 0", "3 0"]);
    expect(pdfPages(pdf(pages("2", "5 0 R 6 0 R"), pages("1", "2 0 R 3 0 R"), pages("3", "7 0 R")))).toEqual([
      "5 0",
      "6 0",
      "7 0",
    ]);
    expect(pdfPages(pdf("1 0 obj <</Type /Page>> endobj"))).toEqual([]);
    // A tree that bites its tail ends all the same.
    expect(pdfPages(pdf(pages("1", "2 0 R"), pages("2", "1 0 R")))).toEqual([]);
    expect(pdfPages(pdf(pages("1", "2 0 R"), pages("2", "2 0 R 3 0 R")))).toEqual(["3 0"]);
  });

  it("has a section for every bookmark, each on pages of its own", () => {
    const three = pages("1", "2 0 R 3 0 R 4 0 R");
    expect(pdfSections(pdf(three, mark("2"), mark("4")), 2)).toEqual([
      { page: 1, pages: 2 },
      { page: 3, pages: 1 },
    ]);
    expect(pdfSections(pdf(three), 1)).toEqual([{ page: 1, pages: 3 }]);
    // Too few, not at the beginning, two on one page, nowhere.
    for (const marks of [[mark("2")], [mark("3"), mark("4")], [mark("2"), mark("2")], [mark("2"), mark("9")]])
      expect(pdfSections(pdf(three, ...marks), 2)).toBeNull();
    expect(pdfSections(new Uint8Array(), 1)).toBeNull();
  });

  it("names its fonts, Chinese names too", () => {
    const font = (name: string): string => `8 0 obj\n<</Type /FontDescriptor\n/FontName /${name}\n/Flags 4>>\nendobj`;
    expect(pdfFonts(pdf(font("AAAAAA+SimSun"), font("BAAAAA+SimHei,Bold"), font("CAAAAA+SimSun")))).toEqual([
      "SimSun",
      "SimHei,Bold",
    ]);
    const escaped = [...Buffer.from("方正小标宋")].map((byte) => `#${byte.toString(16)}`).join("");
    expect(pdfFonts(pdf(font(`AAAAAA+${escaped}`)))).toEqual(["方正小标宋"]);
  });

  it.each([
    [["FZXBSJW--GB1-0", "SimSun"], "方正小标宋简体", "宋体"],
    [["SimHei", "SimSun", "SimSun,Bold"], "黑体", "宋体"],
    [["FZHTK--GBK1-0", "FZSSK--GBK1-0"], "方正黑体", "方正书宋"],
    [["NotoSansCJKsc-Regular", "NotoSerifCJKsc-Bold"], "思源黑体", "思源宋体"],
    [["SimHei", "DejaVuSans"], "黑体", "DejaVuSans"],
    [["WenQuanYiZenHei"], "WenQuanYiZenHei", "WenQuanYiZenHei"],
  ])("with %j its title is set in %s and its text in %s", (embedded, title, text) => {
    expect(printedFonts(embedded)).toEqual([
      { use: "标题", wanted: "方正小标宋简体", used: title },
      { use: "正文", wanted: "宋体", used: text },
    ]);
  });

  it("has no fonts to speak of where it has none", () => {
    expect(printedFonts([])).toEqual([]);
  });
});
