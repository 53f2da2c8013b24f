import { localAttribute } from "../../xml/localAttribute.ts";
import { localName } from "../../xml/localName.ts";
import { plainText } from "../../xml/plainText.ts";
import type { XmlElement } from "../../xml/XmlNode.ts";

/** Notes, pictures, readings and what is told to programs: no text of the cell. */
const PASSED: ReadonlySet<string> = new Set([
  ...["annotation", "annotation-end", "note", "ruby-text", "frame", "custom-shape", "event-listeners"],
  ...["detective", "line", "rect", "g", "control", "tracked-changes"],
]);

/**
 * The paragraphs of a cell (ODF 1.3 part 3, 6.1), a line each. White space counts as it does there: as one space, and as many as
 * text:s says.
 */
export function paragraphText(element: XmlElement): string {
  const lines: string[] = [];
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const name = localName(child.name);
    if (name === "p" || name === "h") lines.push(lineOf(child));
    else if (!PASSED.has(name)) {
      const inner = paragraphText(child);
      if (inner !== "") lines.push(inner);
    }
  }
  return lines.join("\n");
}

function lineOf(paragraph: XmlElement): string {
  const [only] = paragraph.children;
  // Most paragraphs are a word or a number.
  if (paragraph.children.length === 1 && typeof only === "string" && !/[\s&]/.test(only)) return only;
  const text = inlineText(paragraph)
    .replace(/[ \t\r\n]+/g, " ")
    .replace(/^ | $/g, "");
  return text.replaceAll(SPACE, " ").replaceAll(TAB, "\t").replaceAll(BREAK, "\n");
}

/** Stand for white space that was meant, until the other is gone; no text of an XML file can hold them. */
const SPACE = "\u0001";
const TAB = "\u0002";
const BREAK = "\u0003";

function inlineText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return plainText(child);
      const name = localName(child.name);
      if (name === "s")
        return SPACE.repeat(Math.min(Math.max(Number(localAttribute(child, "c") ?? 1) || 1, 1), 32_767));
      if (name === "tab") return TAB;
      if (name === "line-break") return BREAK;
      return PASSED.has(name) ? "" : inlineText(child);
    })
    .join("");
}
