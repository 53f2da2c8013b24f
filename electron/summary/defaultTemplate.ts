import type { SummaryKind } from "../contract/summaryModel.ts";
import type { OpenDocument } from "../files/docx/openDocument.ts";
import { wordParagraph, wordRun } from "../files/docx/wordText.ts";
import { documentOf, packDocument } from "./layoutDocument.ts";
import { styleIds } from "./styleIds.ts";
import { annualText } from "./text/annualText.ts";
import { halfYearText } from "./text/halfYearText.ts";
import type { TemplateText } from "./text/TemplateText.ts";

const texts: Readonly<Record<SummaryKind, TemplateText>> = { annual: annualText, half: halfYearText };
const opened = new Map<SummaryKind, OpenDocument>();

/** The template that comes with the program, opened: our layout with our text in it, put together once. */
export function openDefault(kind: SummaryKind): OpenDocument {
  const known = opened.get(kind);
  if (known) return known;
  const made = documentOf(
    texts[kind].map(([style, text]) => wordParagraph(styleIds[style], text === "" ? [] : [wordRun(text)])),
  );
  opened.set(kind, made);
  return made;
}

/** The same as a .docx that can be edited in WPS and given back. */
export function defaultTemplate(kind: SummaryKind): Uint8Array {
  return packDocument(openDefault(kind));
}
