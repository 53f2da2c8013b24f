import { type EditionText, type ReadStore, settingNames } from "../../db/store/index.ts";
import type { OwnText, SummarySettings } from "../contract/summary.ts";
import type { SummaryKind } from "../contract/summaryModel.ts";
import { defaultTemplate } from "./defaultTemplate.ts";
import { layout } from "./layout.ts";
import { placeTexts } from "./placeTexts.ts";
import { readTemplate } from "./readTemplate.ts";
import type { SummaryInput } from "./SummaryInput.ts";
import { HOUSEHOLDS } from "./settingsOf.ts";

/** What an edition is filled from: a template and this edition's own texts in their places. */
export interface EditionInput {
  readonly input: SummaryInput & { readonly template: Uint8Array };
  /** In the order of the template; those that have lost their place last */
  readonly texts: readonly OwnText[];
}

/**
 * The edition of a kind and month as it is being written.
 * @param from a template (null: the program's) and texts other than those of today: what an issue was made from
 */
export function editionInput(
  store: Pick<ReadStore, "summaries" | "settings">,
  kind: SummaryKind,
  asOf: string,
  from?: { readonly template: string | null; readonly texts: readonly EditionText[] },
): EditionInput {
  const own =
    from === undefined ? store.summaries.inForce(kind) : from.template && store.summaries.template(from.template);
  const template = own ? own.document : defaultTemplate(kind);
  const written = from?.texts ?? store.summaries.edition(kind, asOf).texts;
  const placed = written.length === 0 ? [] : placeTexts(written, templateTexts(template));
  const { lineSpacing, households } = summarySettings(store);
  return {
    input: {
      kind,
      asOf,
      template,
      overrides: Object.fromEntries(
        placed.flatMap(({ text, paragraph }) => (paragraph === null ? [] : [[paragraph, text.text]])),
      ),
      options: { households, ...(lineSpacing === null ? {} : { lineSpacing: Number(lineSpacing) }) },
    },
    texts: placed
      .map(({ text, paragraph }) => ({ paragraph, written: text.paragraph, template: text.template, text: text.text }))
      .sort((first, second) => (first.paragraph ?? Infinity) - (second.paragraph ?? Infinity) || 0),
  };
}

/** What a template says, paragraph by paragraph, with its tags. */
export function templateTexts(template: Uint8Array): string[] {
  return readTemplate(template).paragraphs.map(({ text }) => text);
}

/** The summary's settings of this store. */
export function summarySettings({ settings }: Pick<ReadStore, "settings">): SummarySettings {
  const households = Number(settings.get(settingNames.summaryHouseholds));
  return {
    lineSpacing: settings.get(settingNames.summaryLineSpacing),
    households: Number.isSafeInteger(households) && households > 0 ? households : HOUSEHOLDS,
  };
}

/** The line spacing that a summary is set in, in points as text. */
export function lineSpacingOf(store: Pick<ReadStore, "settings">): string {
  return summarySettings(store).lineSpacing ?? String(layout.linePoints);
}
