import { FileRefused } from "../FileRefused.ts";
import type { XmlForm } from "../xml/walkXml.ts";

/** Sheets written as XML in one piece: comments are passed over; as many elements as cells, and some about each. */
export const SHEET_XML: XmlForm = { deepest: 64, mostElements: 30_000_000, allowsOthers: true };

/**
 * Types and entities of one's own are never followed, and no spreadsheet program writes them: a file that has them is refused.
 * @throws FileRefused "file-active-content"
 */
export function refuseTypes(text: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 65_536)))
    throw new FileRefused("file-active-content", { reason: "含有文档类型声明" });
}
