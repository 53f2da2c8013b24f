import { periodOf } from "../../db/exact/Period.ts";
import { readBureau } from "../../db/store/index.ts";
import type { SummaryInput, SummaryStore } from "./SummaryInput.ts";
import type { SettingName } from "./tags/settingNames.ts";

/** Households from which a village's road counts as 通硬化路, unless the bureau says otherwise. */
export const HOUSEHOLDS = 20;

/** The words of a template that are no figures (settingNames), with their values. */
export function settingsOf(
  store: SummaryStore,
  { asOf, options }: Pick<SummaryInput, "asOf" | "options">,
): Readonly<Record<SettingName, string>> {
  const { bureau, county } = readBureau(store);
  const { year, month, text } = periodOf(asOf);
  return {
    单位名称: bureau,
    县区名称: county,
    年度: String(year),
    上年: String(year - 1),
    // 1－10月
    期: text.replace(`${year}年`, ""),
    截至月: String(month),
    截至年月: `${year}年${month}月`,
    户数门槛: String(options?.households ?? HOUSEHOLDS),
  };
}
