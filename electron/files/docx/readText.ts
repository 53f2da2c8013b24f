import type { Document } from "@xmldom/xmldom";
import { FileRefused } from "../FileRefused.ts";
import type { Docx } from "./openDocx.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { parseXml, WORD, wordElements } from "./parseXml.ts";

/** Fields by which a document fetches something or starts something when it is opened. */
const ACTIVE = /(?:^|[^A-Z])(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|MACROBUTTON)(?:[^A-Z]|$)/;

/** Far more than any summary has. */
const MOST_PARAGRAPHS = 20_000;

/**
 * The text part of a document as a tree.
 * @throws FileRefused "file-damaged", "file-too-complex", "file-active-content"
 */
export function readText({ parts, main }: Docx): Document {
  const document = parseXml(parts.get(main) ?? Buffer.alloc(0));
  const instructions = [
    wordElements(document, "instrText")
      .map(({ textContent }) => textContent ?? "")
      .join(""),
    ...wordElements(document, "fldSimple").map((field) => field.getAttributeNS(WORD, "instr") ?? ""),
  ];
  if (instructions.some((instruction) => ACTIVE.test(instruction.toUpperCase()))) {
    throw new FileRefused("file-active-content", { reason: "含有引用外部内容的域" });
  }
  if (paragraphsOf(document).length > MOST_PARAGRAPHS) throw new FileRefused("file-too-complex");
  if (wordElements(document, "altChunk").length > 0)
    throw new FileRefused("file-active-content", { reason: "嵌有其他文件" });
  return document;
}
