import { readPart } from "../files/docx/readPart.ts";
import { setWordAttribute, wordAttribute, wordElements } from "../files/docx/wordElements.ts";
import { type XmlElement, xmlSource } from "../files/xml/xmlTree.ts";
import { twips } from "./layout.ts";

/** Sets every fixed line spacing of a document, in its styles and in its text, to so many points. */
export function setLineSpacing(parts: Map<string, Buffer | string>, document: XmlElement, points: number): void {
  setIn(document, points);
  const styles = parts.get("word/styles.xml");
  if (styles === undefined) return;
  const tree = readPart(Buffer.from(styles));
  setIn(tree.root, points);
  parts.set("word/styles.xml", xmlSource(tree));
}

function setIn(tree: XmlElement, points: number): void {
  for (const spacing of wordElements(tree, "spacing")) {
    if (wordAttribute(spacing, "lineRule") === "exact") setWordAttribute(spacing, "line", String(twips(points)));
  }
}
