import { foreignUnit, unitOf } from "../../../db/exact/index.ts";
import { withDigits } from "./withDigits.ts";

/** What titles, captions, sheet names and file names say about a table. */
export interface Caption {
  /** Every year named, in order, without repeats */
  readonly years: readonly number[];
  /** The month the state is reported up to, 1–12 */
  readonly month: number | null;
  /** The whole month where year and month stand together: "2021-10" */
  readonly asOf: string | null;
  /** 填报单位：… */
  readonly reporter: string | null;
  /** dimension → unit: money → 万元, length → 公里 */
  readonly units: Readonly<Record<string, string>>;
}

/**
 * Reads "马龙区2021年…（截至10月底）", "填报单位：通泉街道办", "单位：万元、km". A day in a date (2021年10月25日 behind 填报日期)
 * is when the form was filled in, not the state it reports, and is left alone; 1－10月 means up to October.
 */
export function readCaption(texts: readonly string[]): Caption {
  const years = new Set<number>();
  let month: number | null = null;
  let asOf: string | null = null;
  let reporter: string | null = null;
  const units: Record<string, string> = {};
  for (const text of texts) {
    const plain = withDigits(text.normalize("NFKC").replace(/\s+/g, "")).replace(/[－—–~～至到]/g, "-");
    const named =
      /(?:填报单位|报送单位|编报单位|上报单位|填表单位|制表单位|乡镇名称|所属乡镇|乡\(?镇\)?街道名称|乡镇)(?:\(盖章\)|\(公章\)|\(签章\))?[:]([^:()]{1,20}?)(?=单位[:]|填报|日期|(?:19|20)\d\d年|$|\()/.exec(
        plain,
      );
    if (named?.[1]) reporter ??= named[1].replace(/[,、。]+$/, "");
    for (const match of plain.matchAll(
      /(?<!填报|填表|报送|制表|编报|上报)单位[:]\(?([^:()]+?)(?=(?:金额|投资|资金|长度|里程|计量)?单位[:]|[:()]|$)/g,
    )) {
      for (const word of (match[1] ?? "").split(/[,、;/和及]/)) {
        const unit = unitOf(word);
        const dimension = unit?.[1].dimension ?? foreignUnit(word);
        if (dimension) units[dimension] ??= unit?.[0] ?? word;
      }
    }
    const dated = plain.replace(
      /(?:填报|填表|报出|制表|报送|上报)?(?:日期|时间)[:]?\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?/g,
      "",
    );
    const withoutDays = dated
      .replace(/(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?!止)/g, "")
      .replace(/文号\S*|[〔[【(]\d{4}[〕\]】)]第?\d+号?/g, "");
    for (const match of withoutDays.matchAll(/(?<!\d)((?:19|20)\d\d)(?=年|年度|-\d|度|[^\d.]|$)/g))
      years.add(Number(match[1]));
    const together = /(?<!\d)((?:19|20)\d\d)(?:年度?[-.]?|[-.])(?:1月?份?-)?(0?[1-9]|1[0-2])月(?!\d)/.exec(withoutDays);
    const numeric = /(?<!\d)((?:19|20)\d\d)[-.]?(0[1-9]|1[0-2])(?!\d|[-.]\d)/.exec(withoutDays);
    if (numeric) asOf ??= `${numeric[1]}-${numeric[2]}`;
    const untilDay =
      /截[-止]?((?:19|20)\d\d)[年./-](\d{1,2})[月./-]\d{1,2}日?/.exec(dated) ??
      /((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日止/.exec(dated);
    if (untilDay) asOf ??= `${untilDay[1]}-${(untilDay[2] ?? "").padStart(2, "0")}`;
    if (together) asOf ??= `${together[1]}-${(together[2] ?? "").padStart(2, "0")}`;
    const upTo =
      /截[-止]?(?:20\d\d年)?(0?[1-9]|1[0-2])月/.exec(withoutDays) ??
      /(?<!\d)0?1月?-(0?[1-9]|1[0-2])月/.exec(withoutDays) ??
      /(?<![\d-])(0?[1-9]|1[0-2])月(?:份|底|末|止|$|[^\d日])/.exec(withoutDays);
    if (upTo) month ??= Number(upTo[1]);
  }
  return { years: [...years], month, asOf, reporter, units };
}
