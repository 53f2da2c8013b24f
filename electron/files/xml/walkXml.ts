import { FileRefused } from "../FileRefused.ts";
import type { XmlElement } from "./XmlNode.ts";

/** How a part may be written, and how much of it there may be. */
export interface XmlForm {
  /** Levels of elements inside each other: everything that walks a tree descends by calls */
  readonly deepest: number;
  readonly mostElements: number;
  /** Whether comments, instructions (both are left out) and CDATA (becomes plain text) may stand in it */
  readonly allowsOthers: boolean;
}

/** What becomes of an element: it is gone into, handed over whole with all in it, or passed over. */
export type XmlStep = "in" | "whole" | "past";

export interface XmlVisitor {
  /** An element begins that nobody took whole; its attributes are known, what is in it is not. */
  open(element: XmlElement): XmlStep;
  /** An element ends that was gone into. */
  close?(element: XmlElement): void;
  /** An element that was taken whole. */
  whole?(element: XmlElement): void;
}

const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const NAME = /[^\s=<>"'/!?]+/y;
const OTHERS = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/**
 * Goes over an XML text once, element by element; only what the visitor takes whole is ever kept. Declarations of types or entities
 * are never followed.
 * @returns <?xml … ?> and what stands before the root, as it was
 * @throws FileRefused "file-damaged" for what is not well-formed, "file-too-complex" for other forms and for more than the form has
 */
export function walkXml(source: string, form: XmlForm, visitor: XmlVisitor): string {
  const text = source.startsWith("\ufeff") ? source.slice(1) : source;
  const [prolog = ""] = /^\s*(?:<\?xml[^<>]*\?>)?\s*/.exec(text) ?? [];
  const open: { element: XmlElement; step: XmlStep }[] = [];
  let hasRoot = false;
  let at = prolog.length;
  let count = 0;
  const end = (element: XmlElement, step: XmlStep): void => {
    if (step === "in") visitor.close?.(element);
    else if (step === "whole" && open.at(-1)?.step !== "whole") visitor.whole?.(element);
  };
  while (at < text.length) {
    const next = text.indexOf("<", at);
    const parent = open.at(-1);
    if (next !== at) {
      const between = text.slice(at, next < 0 ? text.length : next);
      if (parent?.step === "whole") parent.element.children.push(between);
      else if (!parent && /\S/.test(between.replaceAll("\0", ""))) throw damaged();
    }
    if (next < 0) break;
    if (text[next + 1] === "/") {
      const close = text.indexOf(">", next);
      const frame = open.pop();
      if (close < 0 || !frame || frame.element.name !== text.slice(next + 2, close).trimEnd()) throw damaged();
      end(frame.element, frame.step);
      at = close + 1;
      continue;
    }
    if (text[next + 1] === "!" || text[next + 1] === "?") {
      if (!form.allowsOthers) throw new FileRefused("file-too-complex", { reason: "工作簿的写法少见" });
      const found = other(text, next);
      if (found.words !== "" && parent?.step === "whole") parent.element.children.push(found.words);
      at = found.end;
      continue;
    }
    if (!parent && hasRoot) throw damaged();
    hasRoot = true;
    const tag = startTag(text, next);
    if (parent?.step === "whole") parent.element.children.push(tag.element);
    const step = parent === undefined || parent.step === "in" ? visitor.open(tag.element) : parent.step;
    if (tag.isEmpty) end(tag.element, step);
    else open.push({ element: tag.element, step });
    count += 1;
    if (open.length > form.deepest || count > form.mostElements)
      throw new FileRefused("file-too-complex", { reason: "层级或内容过多" });
    at = tag.end;
  }
  if (!hasRoot || open.length > 0) throw damaged();
  return prolog;
}

/** A comment, an instruction or CDATA from "<": where it ends, and the text that stands for it. */
function other(text: string, from: number): { end: number; words: string } {
  const [begin, closing] = OTHERS.find(([start]) => text.startsWith(start, from)) ?? [];
  const end = closing === undefined ? -1 : text.indexOf(closing, from + (begin?.length ?? 0));
  if (begin === undefined || closing === undefined || end < 0) throw damaged();
  const words = begin === "<![CDATA[" ? text.slice(from + begin.length, end) : "";
  return { end: end + closing.length, words: words.replaceAll("&", "&amp;").replaceAll("<", "&lt;") };
}

function startTag(text: string, from: number): { element: XmlElement; end: number; isEmpty: boolean } {
  NAME.lastIndex = from + 1;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) throw damaged();
  const attributes: [string, string][] = [];
  let at = from + 1 + name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(text);
    if (!found) break;
    attributes.push([found[1] as string, (found[2] as string).slice(1, -1)]);
    at = ATTRIBUTE.lastIndex;
  }
  while (text.charCodeAt(at) <= 0x20) at += 1;
  const isEmpty = text[at] === "/";
  if (isEmpty) at += 1;
  if (text[at] !== ">") throw damaged();
  if (attributes.length > 1 && new Set(attributes.map(([attribute]) => attribute)).size !== attributes.length)
    throw damaged();
  return { element: { name, attributes, children: [] }, end: at + 1, isEmpty };
}

function damaged(): FileRefused {
  return new FileRefused("file-damaged", { reason: "文件的内容不完整" });
}
