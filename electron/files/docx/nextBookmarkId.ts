import type { Document } from "@xmldom/xmldom";
import { WORD, wordElements } from "./parseXml.ts";

/** An id that no bookmark of the document has. */
export function nextBookmarkId(document: Document): number {
  const ids = wordElements(document, "bookmarkStart").map((mark) => Number(mark.getAttributeNS(WORD, "id")) || 0);
  return ids.reduce((most, id) => Math.max(most, id), 0) + 1;
}
