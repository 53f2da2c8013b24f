import { FileRefused } from "../FileRefused.ts";

/** An element as it stands in the file: names with their prefixes, attribute values and texts still escaped. */
export interface XmlElement {
  readonly name: string;
  attributes: [name: string, value: string][];
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

export interface XmlDocument {
  /** <?xml … ?> and what stands before the root, as it was */
  readonly prolog: string;
  readonly root: XmlElement;
}

/** Far above what spreadsheet programs write; a deeper part is made to break programs. */
const DEEPEST = 64;

const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const NAME = /[^\s=<>"'/!?]+/y;

/**
 * One XML part of a package as a tree that can be changed and written again (xmlSource). It is read in one pass, and only in the
 * form that spreadsheet programs write: no declarations of types or entities, no comments, no CDATA.
 * @throws FileRefused "file-damaged" for what is not well-formed, "file-too-complex" for other forms
 */
export function parseXml(source: string): XmlDocument {
  const text = source.startsWith("\ufeff") ? source.slice(1) : source;
  const [prolog = ""] = /^\s*(?:<\?xml[^<>]*\?>)?\s*/.exec(text) ?? [];
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let at = prolog.length;
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
      throw new FileRefused("file-too-complex", { reason: "工作簿的写法少见" });
    }
    if (!parent && root) throw damaged();
    const { element, end, isEmpty } = startTag(text, next);
    if (parent) parent.children.push(element);
    else root = element;
    if (!isEmpty) open.push(element);
    if (open.length > DEEPEST) throw new FileRefused("file-too-complex", { reason: "层级过多" });
    at = end;
  }
  if (!root || open.length > 0) throw damaged();
  return { prolog, root };
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
  return new FileRefused("file-damaged", { reason: "工作簿的内容不完整" });
}
