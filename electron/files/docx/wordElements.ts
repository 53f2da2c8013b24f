import { plainText } from "../xml/plainText.ts";
import { attribute, elementsNamed, elementsUnder, setAttribute, type XmlElement } from "../xml/xmlTree.ts";
import { xmlWords } from "../xml/xmlWords.ts";

/** The elements of a name (of WordprocessingML) under another, in their order, those inside each other too. */
export function wordElements(under: XmlElement, name: string): XmlElement[] {
  return elementsUnder(under, `w:${name}`);
}

/** The element's own children of a name. */
export function wordChildren(parent: XmlElement, name: string): XmlElement[] {
  return elementsNamed(parent, `w:${name}`);
}

/** An attribute of Word's own, as it reads; undefined where there is none. */
export function wordAttribute(element: XmlElement, name: string): string | undefined {
  const value = attribute(element, `w:${name}`);
  return value === undefined ? undefined : plainText(value);
}

export function setWordAttribute(element: XmlElement, name: string, value: string): void {
  setAttribute(element, `w:${name}`, xmlWords(value));
}
