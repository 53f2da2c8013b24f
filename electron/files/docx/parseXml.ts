import { DOMParser, type Document, type Element, type Node } from "@xmldom/xmldom";
import { FileRefused } from "../FileRefused.ts";

export const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const MOST_ELEMENTS = 500_000;
const DEEPEST = 120;

/**
 * A part of a document as a tree. Document types (and so entities of their own) are refused before anything is parsed: OOXML
 * has none (ECMA-376 part 2, 8.1.4).
 * @throws FileRefused "file-damaged", "file-too-complex"
 */
export function parseXml(content: Buffer): Document {
  const text = decode(content);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new FileRefused("file-damaged", { reason: "含有文档类型声明" });
  refuseDepth(text);
  try {
    return new DOMParser({
      onError(level, message) {
        if (level !== "warning") throw new Error(message);
      },
    }).parseFromString(text, "text/xml");
  } catch {
    throw new FileRefused("file-damaged", { reason: "内容不是完整的 XML" });
  }
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

/** The parser and everything that walks its tree descend by calls; depth and number are bounded first. */
function refuseDepth(text: string): void {
  let [depth, count] = [0, 0];
  for (const [, closing, , selfClosing] of text.matchAll(/<(\/?)([A-Za-z_][^\s<>/]*)[^<>]*?(\/?)>/g)) {
    if (closing) depth -= 1;
    else {
      count += 1;
      if (!selfClosing) depth += 1;
    }
    if (depth > DEEPEST || count > MOST_ELEMENTS) throw new FileRefused("file-too-complex");
  }
}

/** The elements of a name (of WordprocessingML) under a node, in their order, those inside each other too. */
export function wordElements(under: Document | Element, name: string): Element[] {
  return [...under.getElementsByTagNameNS(WORD, name)];
}

export function isWord(node: Node | null, name: string): node is Element {
  return (
    node !== null &&
    node.nodeType === 1 &&
    (node as Element).namespaceURI === WORD &&
    (node as Element).localName === name
  );
}

/** The element's own children of a name. */
export function wordChildren(parent: Element, name: string): Element[] {
  return [...parent.childNodes].filter((node): node is Element => isWord(node, name));
}
