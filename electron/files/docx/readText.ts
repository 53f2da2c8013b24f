import { FileRefused } from "../FileRefused.ts";
import type { XmlDocument } from "../xml/xmlTree.ts";
import type { Docx } from "./openDocx.ts";
import { paragraphsOf, wordsOf } from "./paragraphs.ts";
import { readPart } from "./readPart.ts";
import { wordAttribute, wordElements } from "./wordElements.ts";

/** Fields by which a document fetches something or starts something when it is opened. */
const ACTIVE = /(?:^|[^A-Z])(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|MACROBUTTON)(?:[^A-Z]|$)/;

/** Far more than any summary has. */
const MOST_PARAGRAPHS = 20_000;

/**
 * The text part of a document as a tree.
 * @throws FileRefused "file-damaged", "file-too-complex", "file-active-content"
 */
export function readText({ parts, main }: Docx): XmlDocument {
  const document = readPart(parts.get(main) ?? Buffer.alloc(0));
  const { root } = document;
  const instructions = [
    wordElements(root, "instrText").map(wordsOf).join(""),
    ...wordElements(root, "fldSimple").map((field) => wordAttribute(field, "instr") ?? ""),
  ];
  if (instructions.some((instruction) => ACTIVE.test(instruction.toUpperCase()))) {
    throw new FileRefused("file-active-content", { reason: "含有引用外部内容的域" });
  }
  if (paragraphsOf(root).length > MOST_PARAGRAPHS) throw new FileRefused("file-too-complex");
  if (wordElements(root, "altChunk").length > 0)
    throw new FileRefused("file-active-content", { reason: "嵌有其他文件" });
  return document;
}
