import { openDocx } from "../../../electron/files/docx/openDocx.ts";
import {
  paragraphsOf,
  paragraphText,
  setText,
  textElements,
  wordsOf,
} from "../../../electron/files/docx/paragraphs.ts";
import { readText } from "../../../electron/files/docx/readText.ts";
import { packParts } from "../../../electron/files/writing/packParts.ts";
import type { XmlElement } from "../../../electron/files/xml/xmlTree.ts";
import { xmlSource } from "../../../electron/files/xml/xmlTree.ts";

/** A document with its text changed as a tree. */
export function withTree(bytes: Uint8Array, change: (root: XmlElement) => void): Uint8Array {
  const docx = openDocx(bytes);
  const document = readText(docx);
  change(document.root);
  return packParts(new Map<string, Buffer | string>(docx.parts).set(docx.main, xmlSource(document)));
}

/** Words of a paragraph typed over, whatever runs and bookmarks they stand in: the first place of the document. */
export function typedOver(root: XmlElement, from: string, to: string): void {
  const paragraph = paragraphsOf(root).find((each) => paragraphText(each).includes(from));
  if (!paragraph) throw new Error(`“${from}” is not in the document`);
  const begins = paragraphText(paragraph).indexOf(from);
  let at = 0;
  let typed = to;
  for (const element of textElements(paragraph)) {
    const words = wordsOf(element);
    const [first, last] = [Math.max(begins - at, 0), Math.min(begins + from.length - at, words.length)];
    at += words.length;
    if (first >= last) continue;
    setText(element, words.slice(0, first) + typed + words.slice(last));
    typed = "";
  }
}

/** As a program leaves it that knows no bookmarks of others, and cuts runs where it likes. */
export function withoutBookmarks(root: XmlElement): void {
  root.children = root.children.filter((child) => typeof child === "string" || !child.name.startsWith("w:bookmark"));
  for (const child of root.children) if (typeof child !== "string") withoutBookmarks(child);
}
