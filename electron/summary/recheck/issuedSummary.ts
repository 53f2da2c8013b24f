import { openDocx } from "../../files/docx/openDocx.ts";
import { readText } from "../../files/docx/readText.ts";
import { fillSummary } from "../fillSummary.ts";
import type { SummaryInput, SummaryStore } from "../SummaryInput.ts";
import { distinctWords } from "./distinctWords.ts";
import { readDocument } from "./reading/readDocument.ts";
import { type Sentence, sentencesOf } from "./Sentence.ts";
import { type Section, sectionsOf } from "./sectionsOf.ts";
import { sourcesOf } from "./sourcesOf.ts";

/** The summary as the figures give it, read like any document. */
export interface IssuedSummary {
  /** The first of them the text itself, with what stands in headers and notes */
  readonly sections: readonly (Section & { readonly sentences: readonly Sentence[] })[];
  /** How many of its numbers are figures */
  readonly figures: number;
  readonly year: number;
  readonly distinct: (words: string) => readonly string[];
}

/** @throws TemplateBroken */
export function issuedSummary(store: SummaryStore, input: SummaryInput): IssuedSummary {
  const { model, document } = fillSummary(store, input);
  const docx = openDocx(document);
  const { text, beside } = readDocument(readText(docx).root, docx);
  const distinct = distinctWords(model);
  const sources = sourcesOf(model);
  return {
    sections: sectionsOf(text).map(({ annex, lines }) => ({
      annex,
      lines,
      sentences: sentencesOf(annex === null ? [...lines, ...beside] : lines, distinct, sources),
    })),
    figures: model.blocks.flatMap(({ spans }) => spans.filter(({ number }) => number !== null)).length,
    year: Number(input.asOf.slice(0, 4)),
    distinct,
  };
}
