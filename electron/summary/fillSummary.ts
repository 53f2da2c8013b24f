import { periodOf } from "../../db/exact/index.ts";
import type { SummaryModel } from "../contract/summaryModel.ts";
import { packParts } from "../files/writing/packParts.ts";
import { xmlSource } from "../files/xml/xmlTree.ts";
import { appendAnnexes } from "./annexes/appendAnnexes.ts";
import { checklist } from "./checklist.ts";
import { fillText } from "./fillText.ts";
import { summaryFonts } from "./fonts/summaryFonts.ts";
import { markIdentity } from "./identity.ts";
import { setLineSpacing } from "./lineSpacing.ts";
import { placeSignature } from "./placeSignature.ts";
import type { Template } from "./readTemplate.ts";
import type { FilledSummary, SummaryInput, SummaryStore } from "./SummaryInput.ts";

/**
 * Fills a template for the period up to input.asOf: the Word document, and the same text as a model for the preview. A text of
 * this edition that is wrong is left out and stands in model.problems.
 * @throws TemplateBroken for a template with unknown or broken tags; FileRefused for what is no plain Word document
 */
export function fillSummary(store: SummaryStore, input: SummaryInput): FilledSummary {
  const { kind, asOf, options = {} } = input;
  const filled = fillText(store, input);
  const { template, rendered, blocks } = filled;
  const texts = blocks.map(({ spans }) => spans.map(({ text }) => text).join(""));
  const titles = texts.filter((_, index) => blocks[index]?.style === "title");
  const model: SummaryModel = {
    kind,
    asOf,
    periodText: periodOf(asOf).text,
    title: titles.join("") || `${periodOf(asOf).text}工作情况总结`,
    blocks,
    characters: texts.join("").replace(/\s/g, "").length,
    problems: [...template.refused],
    ...checklist(store, asOf, filled),
    fonts: summaryFonts(),
  };
  placeSignature(rendered.document.root, template.docx);
  markIdentity(rendered.document.root, { kind, asOf });
  const parts = partsOf(template);
  appendAnnexes(parts, rendered.document.root, {
    tables: options.annexes ?? [],
    sources: options.sources ? { store, model } : null,
  });
  if (options.lineSpacing !== undefined) setLineSpacing(parts, rendered.document.root, options.lineSpacing);
  parts.set(template.docx.main, xmlSource(rendered.document));
  return { model, document: packParts(parts) };
}

function partsOf({ docx }: Template): Map<string, Buffer | string> {
  const parts = new Map<string, Buffer | string>(docx.parts);
  // A .dotx becomes a document.
  const types = docx.parts.get("[Content_Types].xml")?.toString("utf8") ?? "";
  parts.set(
    "[Content_Types].xml",
    types.replace("wordprocessingml.template.main+xml", "wordprocessingml.document.main+xml"),
  );
  return parts;
}
