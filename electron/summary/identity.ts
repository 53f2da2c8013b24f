import type { SummaryKind } from "../contract/summaryModel.ts";
import { nextBookmarkId } from "../files/docx/nextBookmarkId.ts";
import { paragraphsOf } from "../files/docx/paragraphs.ts";
import { wordAttribute, wordElements } from "../files/docx/wordElements.ts";
import { xmlElement } from "../files/xml/xmlElement.ts";
import type { XmlElement } from "../files/xml/xmlTree.ts";

/** Which summary a document is. */
export interface SummaryIdentity {
  readonly kind: SummaryKind;
  readonly asOf: string;
}

/**
 * Writes into a document what it is: in the name of a bookmark at its beginning, like everything that must survive other
 * programs (they drop custom parts, and rewrite properties when a text is copied into a new file).
 */
export function markIdentity(document: XmlElement, { kind, asOf }: SummaryIdentity): void {
  const [first] = paragraphsOf(document);
  if (!first) return;
  const id = nextBookmarkId(document);
  const name = `zbdoc_${kind}_${asOf.replace("-", "_")}`;
  const place = first.children.findIndex((child) => typeof child !== "string" && child.name !== "w:pPr");
  const made = [
    xmlElement("w:bookmarkStart", { "w:id": id, "w:name": name }),
    xmlElement("w:bookmarkEnd", { "w:id": id }),
  ];
  first.children.splice(place < 0 ? first.children.length : place, 0, ...made);
}

/** Which summary a document says it is; null where it says nothing. */
export function identityOf(document: XmlElement): SummaryIdentity | null {
  for (const mark of wordElements(document, "bookmarkStart")) {
    const identity = identityIn(mark);
    if (identity) return identity;
  }
  return null;
}

function identityIn(mark: XmlElement): SummaryIdentity | null {
  const [, kind, year, month] =
    /^zbdoc_(annual|half)_((?:19|20|21)\d\d)_(0[1-9]|1[0-2])$/.exec(wordAttribute(mark, "name") ?? "") ?? [];
  return kind === "annual" || kind === "half" ? { kind, asOf: `${year}-${month}` } : null;
}
