import type { Document, Element, Node } from "@xmldom/xmldom";
import { isWord, WORD, wordElements } from "./parseXml.ts";

/** The paragraphs of a text in their order, those of tables and text boxes among them. */
export function paragraphsOf(document: Document): Element[] {
  return wordElements(document, "p");
}

/** The w:t elements of a paragraph that are its own: not those of a text box in it, not text deleted under 修订. */
export function textElements(paragraph: Element): Element[] {
  return wordElements(paragraph, "t").filter((text) => {
    for (let node: Node | null = text.parentNode; node !== null; node = node.parentNode) {
      if (isWord(node, "del") || isWord(node, "moveFrom")) return false;
      if (isWord(node, "p")) return node === paragraph;
    }
    return false;
  });
}

/** What stands in a paragraph, as it reads. */
export function paragraphText(paragraph: Element): string {
  return textElements(paragraph)
    .map(({ textContent }) => textContent ?? "")
    .join("");
}

/** Puts a text in a paragraph's place of its own: in the look of its first text, runs that are left without any go. */
export function replaceText(paragraph: Element, text: string): void {
  const [first, ...others] = textElements(paragraph);
  if (!first) {
    const document = paragraph.ownerDocument;
    if (!document) return;
    const run = document.createElementNS(WORD, "w:r");
    const element = document.createElementNS(WORD, "w:t");
    run.appendChild(element);
    paragraph.appendChild(run);
    setText(element, text);
    return;
  }
  setText(first, text);
  for (const element of others) setText(element, "");
}

/** Word drops white space at the ends of a text unless it is told to keep it. */
export function setText(element: Element, text: string): void {
  element.textContent = text;
  if (text === text.trim()) element.removeAttribute("xml:space");
  else element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
}
