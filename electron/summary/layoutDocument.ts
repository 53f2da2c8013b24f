import { readFileSync } from "node:fs";
import { type OpenDocument, openDocument } from "../files/docx/openDocument.ts";
import { readPart } from "../files/docx/readPart.ts";
import { wordAttribute, wordElements } from "../files/docx/wordElements.ts";
import { packParts } from "../files/writing/packParts.ts";
import { type XmlElement, xmlSource } from "../files/xml/xmlTree.ts";
import { styleIds } from "./styleIds.ts";

let opened: OpenDocument | undefined;

/**
 * layout.docx, opened once: an empty Word document with the page, styles, fonts and page numbers of GB/T 9704-2012 (layout.ts has
 * its measures in figures). It is a document like any other and may be changed in Word; the tests say what must stay. The bundle
 * has its bytes inside (build/viteConfigs.ts).
 */
function layoutDocument(): OpenDocument {
  opened ??= openDocument(readFileSync(new URL("./layout.docx", import.meta.url)));
  return opened;
}

/** A document of our layout around these paragraphs and tables. */
export function documentOf(content: readonly XmlElement[]): OpenDocument {
  const { docx, document } = layoutDocument();
  const children = document.root.children.map((child) =>
    typeof child !== "string" && child.name === "w:body"
      ? { ...child, children: [...content, ...child.children] }
      : child,
  );
  return { docx, document: { ...document, root: { ...document.root, children } } };
}

/** A document as a .docx. */
export function packDocument({ docx, document }: OpenDocument): Uint8Array {
  return packParts(new Map<string, Buffer | string>(docx.parts).set(docx.main, xmlSource(document)));
}

/** The styles that annexes and their tables need. */
export function annexStyles(): XmlElement[] {
  const styles = wordElements(
    readPart(layoutDocument().docx.parts.get("word/styles.xml") ?? Buffer.alloc(0)).root,
    "style",
  );
  const wanted: readonly string[] = [styleIds.annexTitle, styleIds.cell];
  return styles.filter((style) => wanted.includes(wordAttribute(style, "styleId") ?? ""));
}
