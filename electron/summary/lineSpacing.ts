import type { Document, Element } from "@xmldom/xmldom";
import { XMLSerializer } from "@xmldom/xmldom";
import { parseXml, WORD, wordElements } from "../files/docx/parseXml.ts";
import { twips } from "./layout.ts";

/** Sets every fixed line spacing of a document, in its styles and in its text, to so many points. */
export function setLineSpacing(parts: Map<string, Buffer | string>, document: Document, points: number): void {
  setIn(document, points);
  const styles = parts.get("word/styles.xml");
  if (styles === undefined) return;
  const tree = parseXml(Buffer.from(styles));
  setIn(tree, points);
  parts.set("word/styles.xml", new XMLSerializer().serializeToString(tree));
}

function setIn(tree: Document | Element, points: number): void {
  for (const spacing of wordElements(tree, "spacing")) {
    if (spacing.getAttributeNS(WORD, "lineRule") === "exact")
      spacing.setAttributeNS(WORD, "w:line", String(twips(points)));
  }
}
