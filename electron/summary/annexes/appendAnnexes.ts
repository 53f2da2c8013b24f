/**
 * electron/summary/annexes — the tables behind the text: reporting tables and 《数字来源表》. The rule: text in, Word out;
 * no number is worked out or rounded here, and the text's own pages stay as they are.
 */
import type { SummaryModel } from "../../contract/summaryModel.ts";
import type { TableModel } from "../../contract/tableModel.ts";
import { nextBookmarkId } from "../../files/docx/nextBookmarkId.ts";
import { readPart } from "../../files/docx/readPart.ts";
import { wordAttribute, wordChildren, wordElements } from "../../files/docx/wordElements.ts";
import { wordParagraph, wordRun } from "../../files/docx/wordText.ts";
import { xmlElement } from "../../files/xml/xmlElement.ts";
import { deepCopy, type XmlElement, xmlSource } from "../../files/xml/xmlTree.ts";
import { layout } from "../layout.ts";
import { annexStyles } from "../layoutDocument.ts";
import type { SummaryStore } from "../SummaryInput.ts";
import { styleIds } from "../styleIds.ts";
import { type AnnexTable, annexOfTable } from "./AnnexTable.ts";
import { annexLabel } from "./annexLabel.ts";
import { sourcesTable } from "./sourcesTable.ts";
import { wordTable } from "./wordTable.ts";

export interface Annexes {
  readonly tables: readonly TableModel[];
  /** Where 《数字来源表》 is wanted */
  readonly sources: { readonly store: SummaryStore; readonly model: SummaryModel } | null;
}

const papers = { A4: { width: 16838, height: 11906 }, A3: { width: 23811, height: 16838 } } as const;

type Margins = Readonly<Record<"top" | "right" | "bottom" | "left", number>>;
/** 15 mm around in twips, and 20 mm where the page number stands */
const NARROW: Margins = { top: 850, right: 1134, bottom: 850, left: 850 };

/**
 * Appends tables behind the text, each on a page of its own, on landscape paper: the text's section ends before them, and theirs
 * are made after it, so that page numbers go on.
 */
export function appendAnnexes(
  parts: Map<string, Buffer | string>,
  document: XmlElement,
  { tables, sources }: Annexes,
): void {
  const annexes = [...tables.map(annexOfTable), ...(sources ? [sourcesTable(sources.store, sources.model)] : [])];
  const [body] = wordElements(document, "body");
  if (annexes.length === 0 || !body) return;
  addStyles(parts);
  const text = closeText(body);
  const markId = nextBookmarkId(document);
  for (const [index, annex] of annexes.entries()) {
    // Small type stands close to the edge, too: what is looked up should not be a book of its own.
    const { top, right, bottom, left } = annex.halfPoints === undefined ? layout.margins : NARROW;
    const section = landscape(text, annex.paper, { top: left, right: bottom, bottom: right, left: top });
    const width = papers[annex.paper].width - top - bottom;
    body.children.push(...annexContent(annex, index, annexes.length, width, markId));
    const last = index === annexes.length - 1;
    // A table must not be the last of a body: Word wants a paragraph behind it.
    body.children.push(lowParagraph(last ? null : section));
    if (last) body.children.push(section);
  }
}

/** Says where the text is over: numbers of annexes are the tables' own. */
export const ANNEX_MARK = "zbannex";

function beginning(id: number): XmlElement[] {
  return [
    xmlElement("w:bookmarkStart", { "w:id": id, "w:name": ANNEX_MARK }),
    xmlElement("w:bookmarkEnd", { "w:id": id }),
  ];
}

function annexContent(annex: AnnexTable, index: number, all: number, width: number, markId: number): XmlElement[] {
  const [left, middle, right] = annex.caption;
  const label = wordRun(annexLabel(index, all), xmlElement("w:sz", { "w:val": 28 }));
  const number = wordParagraph(styleIds.cell, index === 0 ? [...beginning(markId), label] : [label]);
  const tabs = xmlElement(
    "w:tabs",
    {},
    xmlElement("w:tab", { "w:val": "center", "w:pos": Math.round(width / 2) }),
    xmlElement("w:tab", { "w:val": "right", "w:pos": width }),
  );
  const tab = (): XmlElement => xmlElement("w:r", {}, xmlElement("w:tab"));
  const caption = [wordRun(left), tab(), wordRun(middle), tab(), wordRun(right)];
  return [
    number,
    wordParagraph(styleIds.annexTitle, [wordRun(annex.title)]),
    wordParagraph(styleIds.cell, caption, tabs),
    wordTable(annex, width),
    ...annex.notes.map((note) => wordParagraph(styleIds.cell, [wordRun(`注：${note}`)])),
  ];
}

/** Ends the text's section with its last paragraph and gives back its properties, to make the annexes' from. */
function closeText(body: XmlElement): XmlElement {
  const last = wordChildren(body, "sectPr").at(-1);
  const section = last ?? xmlElement("w:sectPr");
  body.children = body.children.filter((child) => child !== last);
  const end = body.children.findLast((child) => typeof child !== "string");
  if (end?.name === "w:p" && wordElements(end, "sectPr").length === 0) {
    let [properties] = wordChildren(end, "pPr");
    if (!properties) {
      properties = xmlElement("w:pPr");
      end.children.unshift(properties);
    }
    const change = properties.children.findIndex((child) => typeof child !== "string" && child.name === "w:pPrChange");
    properties.children.splice(change < 0 ? properties.children.length : change, 0, deepCopy(section));
  } else body.children.push(lowParagraph(deepCopy(section)));
  return section;
}

/** An empty paragraph, as low as can be, that ends a section where one is given. */
function lowParagraph(section: XmlElement | null): XmlElement {
  const spacing = xmlElement("w:spacing", { "w:line": 20, "w:lineRule": "exact" });
  return xmlElement("w:p", {}, xmlElement("w:pPr", {}, spacing, ...(section ? [section] : [])));
}

const MADE = new Set(["w:type", "w:pgSz", "w:pgMar", "w:pgNumType", "w:cols", "w:docGrid", "w:titlePg"]);
/** What stands before these in the schema's order. */
const BEFORE = new Set(["w:headerReference", "w:footerReference", "w:footnotePr", "w:endnotePr"]);

/** The text's section turned: its headers and footers stay, paper and margins are the table's. */
function landscape(text: XmlElement, paper: AnnexTable["paper"], margins: Margins): XmlElement {
  const section = deepCopy(text);
  const { header, footer } = layout.margins;
  const kept = section.children.filter((child) => typeof child !== "string" && !MADE.has(child.name));
  const behind = kept.findIndex((child) => typeof child !== "string" && !BEFORE.has(child.name));
  kept.splice(
    behind < 0 ? kept.length : behind,
    0,
    xmlElement("w:type", { "w:val": "nextPage" }),
    xmlElement("w:pgSz", { "w:w": papers[paper].width, "w:h": papers[paper].height, "w:orient": "landscape" }),
    xmlElement("w:pgMar", {
      "w:top": margins.top,
      "w:right": margins.right,
      "w:bottom": margins.bottom,
      "w:left": margins.left,
      "w:header": header,
      "w:footer": Math.min(footer, 850),
      "w:gutter": 0,
    }),
    xmlElement("w:cols", { "w:space": 425 }),
  );
  section.children = kept;
  return section;
}

/** Gives the styles of annexes to a template that has none of them. */
function addStyles(parts: Map<string, Buffer | string>): void {
  const styles = parts.get("word/styles.xml");
  if (styles === undefined) return;
  const tree = readPart(Buffer.from(styles));
  if (wordElements(tree.root, "style").some((style) => wordAttribute(style, "styleId") === styleIds.annexTitle)) return;
  tree.root.children.push(...annexStyles());
  parts.set("word/styles.xml", xmlSource(tree));
}
