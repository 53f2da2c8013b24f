import { plainText } from "../xml/plainText.ts";
import { xmlElement } from "../xml/xmlElement.ts";
import { setAttribute, textOf, type XmlElement } from "../xml/xmlTree.ts";
import { xmlWords } from "../xml/xmlWords.ts";
import { wordElements } from "./wordElements.ts";

/** The paragraphs of a text in their order, those of tables and text boxes among them. */
export function paragraphsOf(document: XmlElement): XmlElement[] {
  return wordElements(document, "p");
}

/** What is in a paragraph and not its own: a text box's paragraphs, text deleted under 修订. */
const NOT_OWN: ReadonlySet<string> = new Set(["w:p", "w:del", "w:moveFrom"]);

/** A paragraph's own elements in their order, each before what is in it. */
export function walkParagraph(element: XmlElement, visit: (element: XmlElement, parent: XmlElement) => void): void {
  for (const child of [...element.children]) {
    if (typeof child === "string" || NOT_OWN.has(child.name)) continue;
    visit(child, element);
    walkParagraph(child, visit);
  }
}

/** The w:t elements of a paragraph that are its own. */
export function textElements(paragraph: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  walkParagraph(paragraph, (element) => {
    if (element.name === "w:t") found.push(element);
  });
  return found;
}

/** The words of a w:t (or another element of text), as they read. */
export function wordsOf(element: XmlElement): string {
  return plainText(textOf(element).replaceAll("\r\n", "\n"));
}

/** What stands in a paragraph, as it reads. */
export function paragraphText(paragraph: XmlElement): string {
  return textElements(paragraph).map(wordsOf).join("");
}

/** Puts a text in a paragraph's place of its own: in the look of its first text, runs that are left without any go. */
export function replaceText(paragraph: XmlElement, text: string): void {
  const [first, ...others] = textElements(paragraph);
  const element = first ?? xmlElement("w:t");
  if (!first) paragraph.children.push(xmlElement("w:r", {}, element));
  setText(element, text);
  for (const other of others) setText(other, "");
}

/** Word drops white space at the ends of a text unless it is told to keep it. */
export function setText(element: XmlElement, text: string): void {
  element.children = text === "" ? [] : [xmlWords(text)];
  setAttribute(element, "xml:space", text === text.trim() ? null : "preserve");
}
