import { periodOf } from "../../db/exact/index.ts";
import { readBureau } from "../../db/store/index.ts";
import { annexTexts, showDate, wordTexts } from "../tags/index.ts";
import { annexLabel } from "./annexes/annexLabel.ts";
import type { SummaryInput, SummaryStore } from "./SummaryInput.ts";

/** Households from which a village's road counts as 通硬化路, unless the bureau says otherwise. */
export const HOUSEHOLDS = 20;

/** The words of a template that are no figures (tags/words), with their values. In running text 期 stands without its year. */
export function settingsOf(
  store: SummaryStore,
  { asOf, options }: Pick<SummaryInput, "asOf" | "options">,
): Readonly<Record<string, string>> {
  const { year, text } = periodOf(asOf);
  const bureau = readBureau(store);
  return {
    ...wordTexts(bureau, asOf),
    期: text.replace(`${year}年`, ""),
    党委政府: authorities(bureau.county),
    成文日期: options?.signed ? showDate(options.signed, [], asOf) : "【待补：成文日期】",
    ...annexTexts(annexLabels(options)),
    户数门槛: String(options?.households ?? HOUSEHOLDS),
  };
}

/** Which annex each of the tables that go out with the text is. */
function annexLabels(options: SummaryInput["options"]): Map<string, string> {
  const tables = options?.annexes ?? [];
  const all = tables.length + (options?.sources ? 1 : 0);
  return new Map(tables.map(({ id }, index) => [id, annexLabel(index, all)]));
}

/** 马龙区 → 区委、区人民政府; a county without a name of that kind has its 党委、政府. */
function authorities(county: string): string {
  const kind = /[区县市旗]$/.exec(county)?.[0];
  return kind ? `${kind}委、${kind}人民政府` : "党委、政府";
}
