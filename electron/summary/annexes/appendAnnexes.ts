import type { Document, Element } from "@xmldom/xmldom";
import type { SummaryModel } from "../../contract/summaryModel.ts";
import type { TableModel } from "../../contract/tableModel.ts";
import { nextBookmarkId } from "../../files/docx/nextBookmarkId.ts";
import { isWord, parseXml, WORD, wordChildren, wordElements } from "../../files/docx/parseXml.ts";
import { wordParagraph, wordRun } from "../../files/docx/wordText.ts";
import { xml } from "../../files/docx/xml.ts";
import { layout } from "../layout.ts";
import type { SummaryStore } from "../SummaryInput.ts";
import { annexStyles, NAMESPACE, styleIds } from "../templateStyles.ts";
import { type AnnexTable, annexOfTable } from "./AnnexTable.ts";
import { sourcesTable } from "./sourcesTable.ts";
import { wordTable } from "./wordTable.ts";

export interface Annexes {
  readonly tables: readonly TableModel[];
  /** Where 《数字来源表》 is wanted */
  readonly sources: { readonly store: SummaryStore; readonly model: SummaryModel } | null;
}

const papers = { A4: { width: 16838, height: 11906 }, A3: { width: 23811, height: 16838 } } as const;

/**
 * Appends tables behind the text, each on a page of its own, on landscape paper: the text's section ends before them, and theirs
 * are made after it, so that page numbers go on.
 */
export function appendAnnexes(
  parts: Map<string, Buffer | string>,
  document: Document,
  { tables, sources }: Annexes,
): void {
  const annexes = [...tables.map(annexOfTable), ...(sources ? [sourcesTable(sources.store, sources.model)] : [])];
  const [body] = wordElements(document, "body");
  if (annexes.length === 0 || !body) return;
  addStyles(parts);
  const text = closeText(document, body);
  const markId = nextBookmarkId(document);
  for (const [index, annex] of annexes.entries()) {
    const section = landscape(text, annex.paper);
    const width = papers[annex.paper].width - layout.margins.top - layout.margins.bottom;
    for (const element of elementsOf(annexXml(annex, index, annexes.length, width, markId)))
      body.appendChild(document.importNode(element, true));
    const last = index === annexes.length - 1;
    // A table must not be the last of a body: Word wants a paragraph behind it.
    body.appendChild(lowParagraph(document, last ? null : section));
    if (last) body.appendChild(section);
  }
}

/** Says where the text is over: numbers of annexes are the tables' own. */
export const ANNEX_MARK = "zbannex";

function beginning(id: number): string {
  return xml("w:bookmarkStart", { "w:id": id, "w:name": ANNEX_MARK }) + xml("w:bookmarkEnd", { "w:id": id });
}

function annexXml(annex: AnnexTable, index: number, all: number, width: number, markId: number): string {
  const [left, middle, right] = annex.caption;
  const label = wordRun(all === 1 ? "附件" : `附件${index + 1}`, xml("w:sz", { "w:val": 28 }));
  const number = wordParagraph(styleIds.cell, index === 0 ? beginning(markId) + label : label);
  const tabs = xml(
    "w:tabs",
    {},
    xml("w:tab", { "w:val": "center", "w:pos": Math.round(width / 2) }),
    xml("w:tab", { "w:val": "right", "w:pos": width }),
  );
  const tab = xml("w:r", {}, xml("w:tab"));
  const caption = wordParagraph(styleIds.cell, `${wordRun(left)}${tab}${wordRun(middle)}${tab}${wordRun(right)}`, tabs);
  const notes = annex.notes.map((note) => wordParagraph(styleIds.cell, wordRun(`注：${note}`)));
  return [
    number,
    wordParagraph(styleIds.annexTitle, wordRun(annex.title)),
    caption,
    wordTable(annex, width),
    ...notes,
  ].join("");
}

/** Ends the text's section with its last paragraph and gives back its properties, to make the annexes' from. */
function closeText(document: Document, body: Element): Element {
  const last = wordChildren(body, "sectPr").at(-1);
  const section = last ?? document.createElementNS(WORD, "w:sectPr");
  last?.parentNode?.removeChild(last);
  const end = [...body.childNodes].filter((node) => node.nodeType === 1).at(-1) ?? null;
  if (isWord(end, "p") && wordElements(end, "sectPr").length === 0) {
    let [properties] = wordChildren(end, "pPr");
    if (!properties) {
      properties = document.createElementNS(WORD, "w:pPr");
      end.insertBefore(properties, end.firstChild);
    }
    const change = wordChildren(properties, "pPrChange")[0] ?? null;
    properties.insertBefore(section.cloneNode(true), change);
  } else body.appendChild(lowParagraph(document, section.cloneNode(true) as Element));
  return section;
}

/** An empty paragraph, as low as can be, that ends a section where one is given. */
function lowParagraph(document: Document, section: Element | null): Element {
  const [paragraph] = elementsOf(
    xml("w:p", {}, xml("w:pPr", {}, xml("w:spacing", { "w:line": 20, "w:lineRule": "exact" }))),
  );
  const made = document.importNode(paragraph as Element, true);
  if (section) wordChildren(made, "pPr")[0]?.appendChild(section);
  return made;
}

/** The text's section turned: its headers and footers stay, paper and margins are the table's. */
function landscape(text: Element, paper: AnnexTable["paper"]): Element {
  const section = text.cloneNode(true) as Element;
  for (const name of ["type", "pgSz", "pgMar", "pgNumType", "cols", "docGrid", "titlePg"]) {
    for (const element of wordChildren(section, name)) section.removeChild(element);
  }
  const { top, right, bottom, left, header, footer } = layout.margins;
  const margins = { top: left, right: bottom, bottom: right, left: top };
  const made = elementsOf(
    xml("w:type", { "w:val": "nextPage" }) +
      xml("w:pgSz", { "w:w": papers[paper].width, "w:h": papers[paper].height, "w:orient": "landscape" }) +
      xml("w:pgMar", {
        "w:top": margins.top,
        "w:right": margins.right,
        "w:bottom": margins.bottom,
        "w:left": margins.left,
        "w:header": header,
        "w:footer": Math.min(footer, 850),
        "w:gutter": 0,
      }) +
      xml("w:cols", { "w:space": 425 }),
  );
  // In the schema's order: references to headers and footers, notes, then these.
  const behind =
    [...section.childNodes].find(
      (node) =>
        node.nodeType === 1 &&
        !["headerReference", "footerReference", "footnotePr", "endnotePr"].some((name) => isWord(node, name)),
    ) ?? null;
  for (const element of made) section.insertBefore(section.ownerDocument?.importNode(element, true) ?? element, behind);
  return section;
}

function elementsOf(content: string): Element[] {
  const root = parseXml(Buffer.from(xml("w:body", { "xmlns:w": NAMESPACE }, content))).documentElement;
  return [...(root?.childNodes ?? [])].filter((node): node is Element => node.nodeType === 1);
}

/** Gives the styles of annexes to a template that has none of them. */
function addStyles(parts: Map<string, Buffer | string>): void {
  const styles = parts.get("word/styles.xml")?.toString();
  if (styles === undefined || styles.includes(`w:styleId="${styleIds.annexTitle}"`)) return;
  parts.set("word/styles.xml", styles.replace(/<\/w:styles>\s*$/, `${annexStyles()}</w:styles>`));
}
