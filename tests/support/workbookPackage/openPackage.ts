import { posix } from "node:path";
import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { CFB } from "xlsx";

/** The parts of a package, opened. What cannot be opened is said in `problems`. */
export interface OpenPackage {
  /** Names without a leading slash */
  readonly names: readonly string[];
  readonly problems: string[];
  /** The root element of an XML part; null (and a problem) where it is missing or not well-formed */
  xml(name: string): Element | null;
}

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The part it leads to, or the address outside */
  readonly target: string;
  readonly external: boolean;
}

export function openPackage(bytes: Uint8Array): OpenPackage {
  const problems: string[] = [];
  const parts = new Map<string, string>();
  const box = CFB.read(Buffer.from(bytes), { type: "buffer" });
  for (const [index, path] of box.FullPaths.entries()) {
    const name = path.replace(/^Root Entry\//, "").replace(/^\//, "");
    const entry = box.FileIndex[index];
    // The last: a file that CFB puts beside those of the package.
    if (name === "" || name.endsWith("/") || entry?.type !== 2 || name.startsWith("\u0001")) continue;
    if (parts.has(name.toLowerCase())) problems.push(`${name}: twice in the package`);
    parts.set(name, Buffer.from(entry.content as Uint8Array).toString("utf8"));
  }
  const opened = new Map<string, Element | null>();
  const xml = (name: string): Element | null => {
    const known = opened.get(name);
    if (known !== undefined) return known;
    const text = parts.get(name);
    const root = text === undefined ? null : parsed(text, name, problems);
    if (text === undefined) problems.push(`${name}: missing`);
    opened.set(name, root);
    return root;
  };
  return { names: [...parts.keys()], problems, xml };
}

function parsed(text: string, name: string, problems: string[]): Element | null {
  // XML 1.0 has no place for these, also not as references.
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:x0*[0-8b-ce-f]|x0*1[0-9a-f]|[0-8]);/i.test(text))
    problems.push(`${name}: a character that XML does not have`);
  try {
    const refuse = (message: string): never => {
      throw new Error(message);
    };
    const document = new DOMParser({ onError: (_level, message) => refuse(message) }).parseFromString(text, "text/xml");
    return document.documentElement;
  } catch (error) {
    problems.push(`${name}: not well-formed (${String(error).slice(0, 80)})`);
    return null;
  }
}

/** Child elements, by local name where one is given. */
export function childrenOf(element: Element | null | undefined, name?: string): Element[] {
  if (!element) return [];
  return Array.from(element.childNodes as unknown as Node[]).filter(
    (node): node is Element => node.nodeType === 1 && (name === undefined || (node as Element).localName === name),
  );
}

export function childOf(element: Element | null | undefined, name: string): Element | undefined {
  return childrenOf(element, name)[0];
}

/** An attribute as a whole number; NaN where it is missing or none. */
export function numberOf(element: Element, name: string): number {
  const text = element.getAttribute(name);
  return text !== null && /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** The relations of a part ("" for the package's own). */
export function relationsOf({ names, xml }: OpenPackage, part: string): Relation[] {
  const name = posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
  if (!names.includes(name)) return [];
  return childrenOf(xml(name), "Relationship").map((relation) => {
    const target = relation.getAttribute("Target") ?? "";
    const external = relation.getAttribute("TargetMode") === "External";
    const path = target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(part), target);
    return {
      id: relation.getAttribute("Id") ?? "",
      type: (relation.getAttribute("Type") ?? "").split("/").at(-1) ?? "",
      target: external ? target : path,
      external,
    };
  });
}
