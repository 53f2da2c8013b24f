import type { XmlElement } from "../xml/xmlTree.ts";
import { wordAttribute, wordElements } from "./wordElements.ts";

/** An id that no bookmark of the document has. */
export function nextBookmarkId(document: XmlElement): number {
  const ids = wordElements(document, "bookmarkStart").map((mark) => Number(wordAttribute(mark, "id")) || 0);
  return ids.reduce((most, id) => Math.max(most, id), 0) + 1;
}
