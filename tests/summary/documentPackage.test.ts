import { posix } from "node:path";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { openDocx } from "../../electron/files/docx/openDocx.ts";
import { WORD } from "../../electron/files/docx/readPart.ts";
import { defaultTemplate, fillSummary, tagGuide } from "../../electron/summary/index.ts";
import { buildTable } from "../../electron/tables/index.ts";
import { summaryDatabase } from "./summaryDatabase.ts";

/** The order of the schema (ECMA-376 part 1, annex A), which Word insists on and repairs a file for. */
const order: Readonly<Record<string, string>> = {
  pPr: "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
  rPr: "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
  sectPr:
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange",
  tblPr:
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
  tblBorders: "top left bottom right insideH insideV",
  tblCellMar: "top left bottom right",
  tcPr: "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
  tbl: "bookmarkStart bookmarkEnd tblPr tblGrid tr",
  tc: "tcPr p tbl",
  style:
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr",
  settings:
    "writeProtection view zoom removePersonalInformation bordersDoNotSurroundHeader bordersDoNotSurroundFooter attachedTemplate defaultTabStop evenAndOddHeaders characterSpacingControl compat rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator",
  font: "altName panose1 charset family notTrueType pitch sig",
};

// Not the program's own reader: what the program writes is held against another's.
const parseXml = (content: Buffer): Document => new DOMParser().parseFromString(content.toString("utf8"), "text/xml");
const wordElements = (under: Document | Element, name: string): Element[] => [
  ...under.getElementsByTagNameNS(WORD, name),
];
const children = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
const attribute = (element: Element, name: string): string => element.getAttributeNS(WORD, name) ?? "";

const store = summaryDatabase();
const annexes = ["农路01", "农路04"].map((id) => buildTable(store, id, "2021-10"));
const documents: readonly (readonly [string, Uint8Array])[] = [
  ["the default template", defaultTemplate("annual")],
  ["a summary", fillSummary(store, { kind: "annual", asOf: "2021-10" }).document],
  [
    "a summary with annexes",
    fillSummary(store, { kind: "half", asOf: "2021-10", options: { annexes, sources: true, lineSpacing: 28 } })
      .document,
  ],
  ["the guide to tags", tagGuide()],
];

describe.each(documents)("%s", (_, bytes) => {
  const { parts } = openDocx(bytes);
  const tree = (name: string) => parseXml(parts.get(name) ?? Buffer.alloc(0));
  const document = tree("word/document.xml");

  it("has every element in the order of the schema", () => {
    for (const name of parts.keys()) {
      if (!/^word\/[^/]+\.xml$/.test(name)) continue;
      for (const [parent, list] of Object.entries(order)) {
        const places = new Map(list.split(" ").map((child, index) => [child, index]));
        for (const element of wordElements(tree(name), parent)) {
          const found = children(element).map(({ localName }) => places.get(localName ?? "") ?? Number.NaN);
          expect(found, `${name} ${parent}: ${children(element).map(({ localName }) => localName)}`).toEqual(
            found.toSorted((first, second) => first - second),
          );
          expect(found.some(Number.isNaN), `${name} ${parent}`).toBe(false);
        }
      }
    }
  });

  it("has bookmarks whose ids and names are its own, each with its end, none inside another's run", () => {
    const [starts, ends] = ["bookmarkStart", "bookmarkEnd"].map((name) => wordElements(document, name));
    const ids = (starts ?? []).map((mark) => attribute(mark, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    expect((ends ?? []).map((mark) => attribute(mark, "id")).sort()).toEqual(ids.toSorted());
    const names = (starts ?? []).map((mark) => attribute(mark, "name"));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{1,39}$/);
    for (const mark of starts ?? []) expect((mark.parentNode as Element).localName).toBe("p");
  });

  it("has every width of its tables written out, and cells that add up to them", () => {
    for (const table of wordElements(document, "tbl")) {
      const width = Number(attribute(wordElements(table, "tblW")[0] as Element, "w"));
      const grid = wordElements(table, "gridCol").map((column) => Number(attribute(column, "w")));
      expect(grid.reduce((sum, each) => sum + each, 0)).toBe(width);
      expect(attribute(wordElements(table, "tblLayout")[0] as Element, "type")).toBe("fixed");
      for (const row of wordElements(table, "tr")) {
        const cells = wordElements(row, "tc");
        expect(
          cells.reduce((sum, cell) => sum + Number(attribute(wordElements(cell, "tcW")[0] as Element, "w")), 0),
        ).toBe(width);
        const spans = cells.map((cell) => Number(attribute(wordElements(cell, "gridSpan")[0] ?? cell, "val") || 1));
        expect(spans.reduce((sum, each) => sum + each, 0)).toBe(grid.length);
      }
      expect(wordElements(table, "tblHeader").length).toBeGreaterThan(0);
    }
  });

  it("ends every body and every cell with a paragraph", () => {
    const [body] = wordElements(document, "body");
    const last = (element: Element): string | null =>
      children(element)
        .filter(({ localName }) => localName !== "sectPr")
        .at(-1)?.localName ?? null;
    for (const element of [body as Element, ...wordElements(document, "tc")]) expect(last(element)).toBe("p");
  });

  it("has a theme with its fonts set, and styles for every paragraph", () => {
    const theme = parts.get("word/theme/theme1.xml")?.toString() ?? "";
    expect(theme.match(/<a:ea typeface="[^"]+"\/>/g)).toHaveLength(2);
    expect(theme.match(/<a:latin typeface="[^"]+"\/>/g)).toHaveLength(2);
    const styles = new Set(wordElements(tree("word/styles.xml"), "style").map((style) => attribute(style, "styleId")));
    for (const style of wordElements(document, "pStyle")) expect(styles).toContain(attribute(style, "val"));
  });

  it("has a type for every part, and no relation that leads nowhere or outside", () => {
    const types = parts.get("[Content_Types].xml")?.toString() ?? "";
    const typed = new Set([...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name));
    const defaults = new Set([...types.matchAll(/Extension="([^"]+)"/g)].map(([, name]) => name));
    for (const name of parts.keys()) expect(typed.has(name) || defaults.has(name.split(".").at(-1)), name).toBe(true);
    for (const name of typed) expect(parts.has(name ?? ""), name).toBe(true);
    for (const [name, content] of parts) {
      if (!name.endsWith(".rels")) continue;
      const folder = posix.join(posix.dirname(name), "..");
      expect(content.toString()).not.toContain("TargetMode");
      for (const [, target = ""] of content.toString().matchAll(/Target="([^"]+)"/g))
        expect(parts.has(posix.join(folder, target)), target).toBe(true);
    }
  });

  it("leaves no mark of its making", () => {
    const text = parts.get("word/document.xml")?.toString() ?? "";
    expect(text).not.toMatch(/[\ufdd0-\ufdef]| zb="/);
  });
});

it("the same store gives the same bytes", () => {
  const input = { kind: "annual", asOf: "2021-10" } as const;
  expect(Buffer.from(fillSummary(store, input).document).equals(Buffer.from(fillSummary(store, input).document))).toBe(
    true,
  );
});

it("pages and fonts are those of GB/T 9704", () => {
  const { parts } = openDocx(defaultTemplate("annual"));
  const text = parts.get("word/document.xml")?.toString() ?? "";
  expect(text).toContain(
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"',
  );
  const styles = parseXml(parts.get("word/styles.xml") ?? Buffer.alloc(0));
  const looks = new Map(
    wordElements(styles, "style").map((style) => {
      const font = wordElements(style, "rFonts")[0];
      const size = wordElements(style, "sz")[0];
      return [
        attribute(wordElements(style, "name")[0] as Element, "val"),
        [font && attribute(font, "eastAsia"), size && attribute(size, "val")],
      ];
    }),
  );
  expect(looks.get("总结标题")).toEqual(["方正小标宋简体", "44"]);
  expect(looks.get("总结正文")).toEqual(["仿宋_GB2312", "32"]);
  expect(looks.get("总结一级标题")?.[0]).toBe("黑体");
  expect(looks.get("总结二级标题")?.[0]).toBe("楷体_GB2312");
  expect(looks.get("总结页码")?.[1]).toBe("28");
});
