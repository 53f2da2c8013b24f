import type { XmlDocument } from "../xml/xmlTree.ts";
import { type Docx, openDocx } from "./openDocx.ts";
import { readText } from "./readText.ts";

/** A Word document opened: its parts, and its text as a tree. */
export interface OpenDocument {
  readonly docx: Docx;
  readonly document: XmlDocument;
}

/** @throws FileRefused what openDocx and readText refuse */
export function openDocument(bytes: Uint8Array): OpenDocument {
  const docx = openDocx(bytes);
  return { docx, document: readText(docx) };
}
