import type { SummaryKind } from "../contract/summaryModel.ts";
import { wordParagraph, wordRun } from "../files/docx/wordText.ts";
import { templatePackage } from "./templatePackage.ts";
import { styleIds } from "./templateStyles.ts";
import { annualText } from "./text/annualText.ts";
import { halfYearText } from "./text/halfYearText.ts";
import type { TemplateText } from "./text/TemplateText.ts";

const texts: Readonly<Record<SummaryKind, TemplateText>> = { annual: annualText, half: halfYearText };

/** The template that comes with the program, as a .docx that can be edited in WPS and given back. */
export function defaultTemplate(kind: SummaryKind): Uint8Array {
  const body = texts[kind].map(([style, text]) => wordParagraph(styleIds[style], text === "" ? "" : wordRun(text)));
  return templatePackage(body.join(""));
}
