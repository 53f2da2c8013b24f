import { isMonth } from "../../db/exact/index.ts";
import { CallError } from "../contract/CallError.ts";
import type { SummaryBlock } from "../contract/summaryModel.ts";
import { readFacts } from "../tags/index.ts";
import { openDefault } from "./defaultTemplate.ts";
import { placeNumbers } from "./placeNumbers.ts";
import { readTemplate, type Template } from "./readTemplate.ts";
import { type Rendered, renderTemplate } from "./renderTemplate.ts";
import type { SummaryInput, SummaryStore } from "./SummaryInput.ts";
import { settingsOf } from "./settingsOf.ts";

/** A template with its text filled, and what then stands in it. */
export interface FilledText {
  readonly template: Template;
  readonly rendered: Rendered;
  readonly blocks: SummaryBlock[];
}

/**
 * Fills the text of a summary, and nothing beside it.
 * @throws CallError month-invalid; TemplateBroken; FileRefused
 */
export function fillText(store: SummaryStore, input: SummaryInput): FilledText {
  if (!isMonth(input.asOf)) throw new CallError("month-invalid", { detail: { month: input.asOf } });
  const template = readTemplate(input.template ?? openDefault(input.kind), input.overrides);
  const facts = readFacts(store.database, template.figures, input.asOf, settingsOf(store, input));
  const rendered = renderTemplate(template, facts);
  return { template, rendered, blocks: placeNumbers(rendered, template) };
}
