import type { Readable } from "../core/Context.ts";
import { settingNames } from "../core/settings.ts";

/** Who stands at the foot of a table, in their order; 报出日期 stays blank for the pen. */
export const signatoryTitles = ["单位负责人", "审核人", "填表人", "联系电话"] as const;
export type SignatoryTitle = (typeof signatoryTitles)[number];

/** What the heading block of every table says beside its 表号, in this order; what is not set is left out. */
export const headingTitles = ["制表机关", "批准文号", "有效期至"] as const;
export type HeadingTitle = (typeof headingTitles)[number];

/** The bureau as it names itself (设置); what is not set is "". */
export interface Bureau {
  readonly bureau: string;
  readonly county: string;
  /** 6-digit code of the county */
  readonly countyCode: string;
  readonly heading: Readonly<Record<HeadingTitle, string>>;
  readonly signatories: Readonly<Record<SignatoryTitle, string>>;
}

/** Reads who the bureau is. Everything that names it — window, tables, files, templates — asks here. */
export function readBureau(store: Readable): Bureau {
  const rows = store.database.prepare<[], [name: string, value: string]>("SELECT name, value FROM settings").raw();
  const values = new Map(rows.all());
  const of = (name: string): string => values.get(name) ?? "";
  const county = of(settingNames.county);
  return {
    bureau: of(settingNames.bureau) || `${county}交通运输局`,
    county,
    countyCode: of(settingNames.countyCode),
    heading: Object.fromEntries(headingTitles.map((title) => [title, of(title)])) as Bureau["heading"],
    signatories: Object.fromEntries(signatoryTitles.map((title) => [title, of(title)])) as Bureau["signatories"],
  };
}

/**
 * What a county is called before a township's name: 马龙区, and its names of other days (马龙县), so that sheets of both are read.
 */
export function countyNames(county: string): string[] {
  const stem = county.replace(/(?:自治县|区|县|市|旗)$/, "");
  return stem === "" || stem === county ? [county] : [...new Set([county, `${stem}区`, `${stem}县`, `${stem}市`])];
}
