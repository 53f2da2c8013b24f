import { openDocx } from "../../electron/files/docx/openDocx.ts";
import { paragraphsOf, paragraphText } from "../../electron/files/docx/paragraphs.ts";
import { readText } from "../../electron/files/docx/readText.ts";

/** The paragraphs of a .docx as they read. */
export function summaryParagraphs(document: Uint8Array): string[] {
  return paragraphsOf(readText(openDocx(document)).root).map(paragraphText);
}

/** All of them, a line each. */
export function summaryText(document: Uint8Array): string {
  return summaryParagraphs(document).join("\n");
}
