/**
 * electron/files/xml — XML parts of office files: the one tree in which they are changed and written again.
 *
 * Ours, because it keeps every byte that matters: what nobody touches goes out as it came in, prefixes, order of attributes,
 * references and line ends included (@xmldom turns &#13; and &apos; into other signs, fast-xml-parser loses line ends in values).
 * Texts and attribute values stay escaped in the tree; plainText and xmlText read them, xmlWords and escapeXmlText write them.
 * The cells of sheets that are only read never come here: reading/scanCells goes over their bytes.
 */

import { walkXml, type XmlForm } from "./walkXml.ts";
import type { XmlElement, XmlNode } from "./XmlNode.ts";

export type { XmlElement, XmlForm, XmlNode };

export interface XmlDocument {
  /** <?xml … ?> and what stands before the root, as it was */
  readonly prolog: string;
  readonly root: XmlElement;
}

/** What spreadsheet programs write, and nothing that they never do: no comments, no CDATA, few levels. */
const SPREADSHEET: XmlForm = { deepest: 64, mostElements: Number.POSITIVE_INFINITY, allowsOthers: false };

/**
 * One XML part of a package as a tree that can be changed and written again (xmlSource). It is read in one pass; declarations of
 * types or entities are never followed.
 * @throws FileRefused "file-damaged" for what is not well-formed, "file-too-complex" for other forms and for more than the form has
 */
export function parseXml(source: string, form: XmlForm = SPREADSHEET): XmlDocument {
  const roots: XmlElement[] = [];
  const prolog = walkXml(source, form, { open: () => "whole", whole: (element) => void roots.push(element) });
  return { prolog, root: roots[0] as XmlElement };
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
