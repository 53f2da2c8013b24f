import { FileRefused } from "../FileRefused.ts";
import { parseXml, setAttribute, type XmlDocument, type XmlElement, type XmlForm } from "../xml/xmlTree.ts";

export const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const DOCUMENT: XmlForm = { deepest: 120, mostElements: 500_000, allowsOthers: true };

/**
 * A part of a document as a tree, its own vocabulary under the prefix w:, whatever the file calls it. Document types (and so
 * entities of their own) are refused before anything is parsed: OOXML has none (ECMA-376 part 2, 8.1.4).
 * @throws FileRefused "file-damaged", "file-too-complex"
 */
export function readPart(content: Buffer): XmlDocument {
  const text = decode(content);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new FileRefused("file-damaged", { reason: "含有文档类型声明" });
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)/i.test(text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "")))
    throw new FileRefused("file-damaged", { reason: "内容不是完整的 XML" });
  const document = parseXml(text, DOCUMENT);
  const spaces = [...text.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*["']([^"']*)["']/g)];
  if (spaces.some(([, prefix, space]) => prefix === "w" && space !== WORD))
    throw new FileRefused("file-too-complex", { reason: "文档的写法少见，请在 WPS 中另存为 .docx" });
  if (spaces.some(([, prefix, space]) => prefix !== "w" && space === WORD)) {
    nameWord(document.root, new Map());
    setAttribute(document.root, "xmlns:w", WORD);
  }
  return document;
}

function decode(content: Buffer): string {
  const [first, second] = content;
  const label =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(label, { fatal: true }).decode(content);
  } catch {
    throw new FileRefused("file-damaged", { reason: "文字编码有误" });
  }
}

/** Gives every name of Word's vocabulary its usual prefix. */
function nameWord(element: XmlElement, around: ReadonlyMap<string, string>): void {
  const known = new Map(around);
  for (const [name, value] of element.attributes)
    if (/^xmlns(?::|$)/.test(name)) known.set(name.slice("xmlns:".length), value);
  const named = (name: string): string => {
    const [, prefix = "", local = name] = /^([^:]+):(.*)$/.exec(name) ?? [];
    return known.get(prefix) === WORD ? `w:${local}` : name;
  };
  element.name = named(element.name);
  // An attribute without a prefix belongs to its element alone.
  element.attributes = element.attributes.map(([name, value]) => [name.includes(":") ? named(name) : name, value]);
  for (const child of element.children) if (typeof child !== "string") nameWord(child, known);
}
