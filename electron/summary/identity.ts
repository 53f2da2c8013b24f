import type { Document, Element } from "@xmldom/xmldom";
import type { SummaryKind } from "../contract/summaryModel.ts";
import { nextBookmarkId } from "../files/docx/nextBookmarkId.ts";
import { paragraphsOf } from "../files/docx/paragraphs.ts";
import { isWord, WORD, wordElements } from "../files/docx/parseXml.ts";

/** Which summary a document is. */
export interface SummaryIdentity {
  readonly kind: SummaryKind;
  readonly asOf: string;
}

/**
 * Writes into a document what it is: in the name of a bookmark at its beginning, like everything that must survive other
 * programs (they drop custom parts, and rewrite properties when a text is copied into a new file).
 */
export function markIdentity(document: Document, { kind, asOf }: SummaryIdentity): void {
  const [first] = paragraphsOf(document);
  if (!first) return;
  const id = nextBookmarkId(document);
  const before = [...first.childNodes].find((node) => node.nodeType === 1 && !isWord(node, "pPr")) ?? null;
  for (const name of ["bookmarkStart", "bookmarkEnd"]) {
    const mark = document.createElementNS(WORD, `w:${name}`);
    mark.setAttributeNS(WORD, "w:id", String(id));
    if (name === "bookmarkStart") mark.setAttributeNS(WORD, "w:name", `zbdoc_${kind}_${asOf.replace("-", "_")}`);
    first.insertBefore(mark, before);
  }
}

/** Which summary a document says it is; null where it says nothing. */
export function identityOf(document: Document): SummaryIdentity | null {
  for (const mark of wordElements(document, "bookmarkStart")) {
    const identity = identityIn(mark);
    if (identity) return identity;
  }
  return null;
}

function identityIn(mark: Element): SummaryIdentity | null {
  const [, kind, year, month] =
    /^zbdoc_(annual|half)_((?:19|20|21)\d\d)_(0[1-9]|1[0-2])$/.exec(mark.getAttributeNS(WORD, "name") ?? "") ?? [];
  return kind === "annual" || kind === "half" ? { kind, asOf: `${year}-${month}` } : null;
}
