/**
 * electron/files/xml — XML parts of office files: the one tree in which they are changed and written again.
 *
 * Ours, because it keeps every byte that matters: what nobody touches goes out as it came in, prefixes, order of attributes,
 * references and line ends included (@xmldom turns &#13; and &apos; into other signs, fast-xml-parser loses line ends in values).
 * Texts and attribute values stay escaped in the tree; plainText and xmlText read them, xmlWords and escapeXmlText write them.
 * The cells of sheets that are only read never come here: reading/scanCells goes over their bytes.
 */

import { FileRefused } from "../FileRefused.ts";

/** An element as it stands in the file: names with their prefixes, attribute values and texts still escaped. */
export interface XmlElement {
  name: string;
  attributes: [name: string, value: string][];
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

export interface XmlDocument {
  /** <?xml … ?> and what stands before the root, as it was */
  readonly prolog: string;
  readonly root: XmlElement;
}

/** How a part may be written, and how much of it there may be. */
export interface XmlForm {
  /** Levels of elements inside each other: everything that walks a tree descends by calls */
  readonly deepest: number;
  readonly mostElements: number;
  /** Whether comments, instructions (both are left out) and CDATA (becomes plain text) may stand in it */
  readonly allowsOthers: boolean;
}

/** What spreadsheet programs write, and nothing that they never do: no comments, no CDATA, few levels. */
const SPREADSHEET: XmlForm = { deepest: 64, mostElements: Number.POSITIVE_INFINITY, allowsOthers: false };

const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const NAME = /[^\s=<>"'/!?]+/y;
const OTHERS = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/**
 * One XML part of a package as a tree that can be changed and written again (xmlSource). It is read in one pass; declarations of
 * types or entities are never followed.
 * @throws FileRefused "file-damaged" for what is not well-formed, "file-too-complex" for other forms and for more than the form has
 */
export function parseXml(source: string, form: XmlForm = SPREADSHEET): XmlDocument {
  const text = source.startsWith("\ufeff") ? source.slice(1) : source;
  const [prolog = ""] = /^\s*(?:<\?xml[^<>]*\?>)?\s*/.exec(text) ?? [];
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let at = prolog.length;
  let count = 0;
  while (at < text.length) {
    const next = text.indexOf("<", at);
    const between = text.slice(at, next < 0 ? text.length : next);
    const parent = open.at(-1);
    if (parent) {
      if (between !== "") parent.children.push(between);
    } else if (/\S/.test(between.replaceAll("\0", ""))) throw damaged();
    if (next < 0) break;
    if (text[next + 1] === "/") {
      const end = text.indexOf(">", next);
      const element = open.pop();
      if (end < 0 || element?.name !== text.slice(next + 2, end).trimEnd()) throw damaged();
      at = end + 1;
      continue;
    }
    if (text[next + 1] === "!" || text[next + 1] === "?") {
      if (!form.allowsOthers) throw new FileRefused("file-too-complex", { reason: "工作簿的写法少见" });
      const { end, words } = other(text, next);
      if (words !== "") parent?.children.push(words);
      at = end;
      continue;
    }
    if (!parent && root) throw damaged();
    const { element, end, isEmpty } = startTag(text, next);
    if (parent) parent.children.push(element);
    else root = element;
    if (!isEmpty) open.push(element);
    count += 1;
    if (open.length > form.deepest || count > form.mostElements)
      throw new FileRefused("file-too-complex", { reason: "层级或内容过多" });
    at = end;
  }
  if (!root || open.length > 0) throw damaged();
  return { prolog, root };
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
  if (new Set(attributes.map(([attribute]) => attribute)).size !== attributes.length) throw damaged();
  return { element: { name, attributes, children: [] }, end: at + 1, isEmpty };
}

/** The document as text again. */
export function xmlSource({ prolog, root }: XmlDocument): string {
  const pieces: string[] = [prolog];
  write(root, pieces);
  return pieces.join("");
}

function write(node: XmlNode, pieces: string[]): void {
  if (typeof node === "string") {
    pieces.push(node);
    return;
  }
  pieces.push("<", node.name);
  // An apostrophe may have been the quote; what is written stands in double ones.
  for (const [name, value] of node.attributes) pieces.push(" ", name, '="', value.replaceAll('"', "&quot;"), '"');
  if (node.children.length === 0) {
    pieces.push("/>");
    return;
  }
  pieces.push(">");
  for (const child of node.children) write(child, pieces);
  pieces.push("</", node.name, ">");
}

/** All elements of that name under an element, in their order, those inside each other too. */
export function elementsUnder(parent: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  collect(parent, name, found);
  return found;
}

function collect(parent: XmlElement, name: string, found: XmlElement[]): void {
  for (const child of parent.children) {
    if (typeof child === "string") continue;
    if (child.name === name) found.push(child);
    collect(child, name, found);
  }
}

/** An element with everything in it once more, so that one can be changed without the other. */
export function deepCopy({ name, attributes, children }: XmlElement): XmlElement {
  return {
    name,
    attributes: attributes.map(([key, value]) => [key, value]),
    children: children.map((child) => (typeof child === "string" ? child : deepCopy(child))),
  };
}

/** The child elements of that name. */
export function elementsNamed(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((child): child is XmlElement => typeof child !== "string" && child.name === name);
}

export function firstNamed(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);
}

/** The value of an attribute as it stands in the file (still escaped). */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find(([one]) => one === name)?.[1];
}

/** Sets an attribute in its place, adds it last, or (null) takes it away. */
export function setAttribute(element: XmlElement, name: string, value: string | null): void {
  const index = element.attributes.findIndex(([one]) => one === name);
  if (value === null) {
    if (index >= 0) element.attributes.splice(index, 1);
  } else if (index >= 0) element.attributes[index] = [name, value];
  else element.attributes.push([name, value]);
}

/** All text of an element, still escaped. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

function damaged(): FileRefused {
  return new FileRefused("file-damaged", { reason: "文件的内容不完整" });
}
