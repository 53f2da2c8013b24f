import { wordsOf } from "../../../files/docx/paragraphs.ts";
import { wordAttribute } from "../../../files/docx/wordElements.ts";
import type { XmlElement } from "../../../files/xml/xmlTree.ts";

/** What is met in a paragraph, in its order. */
export interface Met {
  words(text: string): void;
  opens(id: string, name: string): void;
  closes(id: string): void;
  /** A text box: paragraphs of its own */
  box(content: XmlElement): void;
}

/** Deleted or moved away under 修订; and what only older programs read, a second time the same. */
const GONE: ReadonlySet<string> = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:pPr", "w:rPr"]);
const STRUCK: ReadonlySet<string> = new Set(["w:vanish", "w:strike", "w:dstrike"]);

/** Whether an element is not of the text as it reads now. */
export function isGone({ name }: XmlElement): boolean {
  return GONE.has(name);
}

/** Tells of a paragraph what can be read in it: nothing deleted, hidden or struck out, and no page number. */
export function visibleText(paragraph: XmlElement, met: Met): void {
  const field = { depth: 0, page: false, result: false };
  const run = (element: XmlElement): void => {
    const hidden = isStruck(element) || (field.page && field.result);
    for (const child of element.children) {
      if (typeof child === "string" || isGone(child)) continue;
      if (child.name === "w:fldChar") step(field, wordAttribute(child, "fldCharType"));
      else if (child.name === "w:instrText") field.page ||= isPage(wordsOf(child));
      else if (hidden) continue;
      else if (child.name === "w:t") met.words(wordsOf(child));
      else if (child.name === "w:noBreakHyphen") met.words("-");
      else if (child.name === "w:tab" || child.name === "w:br" || child.name === "w:cr") met.words(" ");
      else walk(child);
    }
  };
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === "string" || isGone(child)) continue;
      const id = wordAttribute(child, "id") ?? "";
      if (child.name === "w:r") run(child);
      else if (child.name === "w:bookmarkStart") met.opens(id, wordAttribute(child, "name") ?? "");
      else if (child.name === "w:bookmarkEnd") met.closes(id);
      else if (child.name === "w:txbxContent") met.box(child);
      else if (child.name === "w:fldSimple" && isPage(wordAttribute(child, "instr") ?? "")) continue;
      else walk(child);
    }
  };
  if (paragraph.name === "w:txbxContent") met.box(paragraph);
  else walk(paragraph);
}

function step(field: { depth: number; page: boolean; result: boolean }, type: string | undefined): void {
  if (type === "begin") {
    field.depth += 1;
    if (field.depth === 1) field.page = false;
    field.result = false;
  } else if (type === "separate") field.result = true;
  else if (type === "end") {
    field.depth = Math.max(0, field.depth - 1);
    if (field.depth === 0) field.page = false;
    field.result = false;
  }
}

function isPage(instruction: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
}

function isStruck(run: XmlElement): boolean {
  return run.children.some(
    (child) =>
      typeof child !== "string" &&
      child.name === "w:rPr" &&
      child.children.some(
        (look) =>
          typeof look !== "string" &&
          STRUCK.has(look.name) &&
          !["0", "false", "off"].includes(wordAttribute(look, "val") ?? ""),
      ),
  );
}
