import { wordParagraph, wordRun } from "../../electron/files/docx/wordText.ts";
import { documentOf, packDocument } from "../../electron/summary/layoutDocument.ts";

/** A template of these paragraphs; a paragraph of several texts has a run for each, as Word cuts them. */
export function templateOf(...paragraphs: readonly (string | readonly string[])[]): Uint8Array {
  return packDocument(
    documentOf(
      paragraphs.map((texts) =>
        wordParagraph(
          "SummaryBody",
          [texts].flat().map((text) => wordRun(text)),
        ),
      ),
    ),
  );
}
