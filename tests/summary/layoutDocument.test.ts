import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openDocx } from "../../electron/files/docx/openDocx.ts";
import { readPart } from "../../electron/files/docx/readPart.ts";
import { wordAttribute, wordChildren, wordElements } from "../../electron/files/docx/wordElements.ts";
import { textOf, type XmlElement } from "../../electron/files/xml/xmlTree.ts";
import { fontChains, layout, twips } from "../../electron/summary/layout.ts";
import { styleNames } from "../../electron/summary/paragraphStyle.ts";
import { styleIds } from "../../electron/summary/styleIds.ts";

const { parts } = openDocx(readFileSync(new URL("../../electron/summary/layout.docx", import.meta.url)));
const part = (name: string): XmlElement => readPart(parts.get(`word/${name}.xml`) ?? Buffer.alloc(0)).root;
const first = (under: XmlElement, name: string): XmlElement => {
  const [found] = wordElements(under, name);
  if (!found) throw new Error(`no w:${name}`);
  return found;
};
/** Attributes of Word's as numbers. */
const numbers = (element: XmlElement, ...names: string[]): number[] =>
  names.map((name) => Number(wordAttribute(element, name)));
const styles = new Map(wordElements(part("styles"), "style").map((style) => [wordAttribute(style, "styleId"), style]));
const style = (use: keyof typeof styleIds): XmlElement => {
  const found = styles.get(styleIds[use]);
  if (!found) throw new Error(`no style ${use}`);
  return found;
};
const font = (use: string): string | undefined => fontChains.find((chain) => chain.use === use)?.wanted;

describe("layout.docx has the measures of layout.ts", () => {
  const section = first(part("document"), "sectPr");
  const { page, margins } = layout;

  it("its page and margins", () => {
    expect(numbers(first(section, "pgSz"), "w", "h")).toEqual([page.width, page.height]);
    const { top, bottom, left, right, header, footer } = margins;
    const written = numbers(first(section, "pgMar"), "top", "bottom", "left", "right", "header", "footer");
    expect(written).toEqual([top, bottom, left, right, header, footer]);
  });

  it("22 lines of 28 characters on a page", () => {
    const pitch = twips(layout.linePoints);
    expect(numbers(first(section, "docGrid"), "linePitch")).toEqual([pitch]);
    for (const use of ["body", "title"] as const) {
      const spacing = first(style(use), "spacing");
      expect([...numbers(spacing, "line", "before", "after"), wordAttribute(spacing, "lineRule")]).toEqual([
        pitch,
        0,
        0,
        "exact",
      ]);
    }
    const [, between] = wordElements(style("body"), "spacing");
    const [tighter = 0] = numbers(between as XmlElement, "val");
    expect(tighter).toBe(layout.bodySpacing);
    expect(Math.floor((page.height - margins.top - margins.bottom) / pitch)).toBe(22);
    const character = layout.size.body * 10 + tighter;
    expect(Math.floor((page.width - margins.left - margins.right) / character)).toBe(28);
    expect(numbers(first(style("body"), "ind"), "firstLineChars")).toEqual([200]);
  });

  it("its sizes and fonts", () => {
    const looks = (["title", "body", "level1", "level2", "footer", "annexTitle", "cell"] as const).map((use) => [
      use,
      wordAttribute(first(style(use), "rFonts"), "eastAsia"),
      ...(use === "level1" || use === "level2" ? [] : numbers(first(style(use), "sz"), "val")),
    ]);
    expect(looks).toEqual([
      ["title", font("标题"), layout.size.title],
      ["body", font("正文"), layout.size.body],
      ["level1", font("一级标题")],
      ["level2", font("二级标题")],
      ["footer", font("页码"), layout.size.page],
      ["annexTitle", font("标题"), layout.size.annexTitle],
      ["cell", "宋体", layout.size.table],
    ]);
  });

  it("a second name for each font, the first that may stand in its place", () => {
    const named = wordElements(part("fontTable"), "font").map((each) => [
      wordAttribute(each, "name"),
      wordAttribute(first(each, "altName"), "val"),
    ]);
    expect(named).toEqual(fontChains.map(({ wanted, instead }) => [wanted, instead[0]]));
  });

  it("a style for each use, under the name that people see", () => {
    for (const use of Object.keys(styleIds) as (keyof typeof styleIds)[]) expect(style(use), use).toBeDefined();
    for (const [use, name] of Object.entries(styleNames))
      expect(wordAttribute(first(style(use as keyof typeof styleNames), "name"), "val")).toBe(name);
  });

  it("— 1 — at the outer foot of each page, one character in: right on odd pages, left on even ones", () => {
    expect(wordElements(part("settings"), "evenAndOddHeaders")).toHaveLength(1);
    const references = wordChildren(section, "footerReference").map((each) => wordAttribute(each, "type"));
    expect(references).toEqual(["default", "even"]);
    for (const [name, side] of [
      ["footer1", "right"],
      ["footer2", "left"],
    ] as const) {
      const foot = part(name);
      expect(wordElements(foot, "t").map(textOf).join("")).toBe("— 1 —");
      expect(wordElements(foot, "instrText").map(textOf)).toEqual([" PAGE "]);
      expect(wordAttribute(first(foot, "jc"), "val")).toBe(side);
      expect(numbers(first(foot, "ind"), `${side}Chars`)).toEqual([100]);
      expect(wordAttribute(first(foot, "pStyle"), "val")).toBe(styleIds.footer);
    }
  });
});
