import { wordParagraph, wordRun } from "../../electron/files/docx/wordText.ts";
import { templatePackage } from "../../electron/summary/templatePackage.ts";

/** A template of these paragraphs; a paragraph of several texts has a run for each, as Word cuts them. */
export function templateOf(...paragraphs: readonly (string | readonly string[])[]): Uint8Array {
  return templatePackage(
    paragraphs
      .map((texts) =>
        wordParagraph(
          "SummaryBody",
          [texts]
            .flat()
            .map((text) => wordRun(text))
            .join(""),
        ),
      )
      .join(""),
  );
}
