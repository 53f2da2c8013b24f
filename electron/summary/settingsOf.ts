import { periodOf } from "../../db/exact/index.ts";
import { readBureau } from "../../db/store/index.ts";
import { wordTexts } from "../tags/index.ts";
import type { SummaryInput, SummaryStore } from "./SummaryInput.ts";

/** Households from which a village's road counts as 通硬化路, unless the bureau says otherwise. */
export const HOUSEHOLDS = 20;

/** The words of a template that are no figures (tags/words), with their values. In running text 期 stands without its year. */
export function settingsOf(
  store: SummaryStore,
  { asOf, options }: Pick<SummaryInput, "asOf" | "options">,
): Readonly<Record<string, string>> {
  const { year, text } = periodOf(asOf);
  return {
    ...wordTexts(readBureau(store), asOf),
    期: text.replace(`${year}年`, ""),
    户数门槛: String(options?.households ?? HOUSEHOLDS),
  };
}
