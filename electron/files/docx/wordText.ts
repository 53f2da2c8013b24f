import { xmlElement } from "../xml/xmlElement.ts";
import type { XmlElement } from "../xml/xmlTree.ts";
import { xmlWords } from "../xml/xmlWords.ts";

/** A run of words in the look of its paragraph, or with properties (w:rPr children in schema order) of its own. */
export function wordRun(text: string, ...properties: readonly XmlElement[]): XmlElement {
  const look = properties.length === 0 ? [] : [xmlElement("w:rPr", {}, ...properties)];
  return xmlElement("w:r", {}, ...look, xmlElement("w:t", { "xml:space": "preserve" }, xmlWords(text)));
}

/** A paragraph of a style (by its id). `more`: further w:pPr children, in schema order. */
export function wordParagraph(
  style: string,
  content: readonly XmlElement[],
  ...more: readonly XmlElement[]
): XmlElement {
  return xmlElement(
    "w:p",
    {},
    xmlElement("w:pPr", {}, xmlElement("w:pStyle", { "w:val": style }), ...more),
    ...content,
  );
}
