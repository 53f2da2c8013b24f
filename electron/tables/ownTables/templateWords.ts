import { periodOf } from "../../../db/exact/Period.ts";
import { readBureau, type ReadStore } from "../../../db/store/index.ts";
import type { TagValue } from "../../files/templates/templateTypes.ts";
import { wordValue } from "./tagValue.ts";

/** Tags that are no figures: what the bureau is called, who signs, and which period it is. */
export const templateWords = [
  "年度",
  "上年",
  "期",
  "截至月",
  "截至年月",
  "单位名称",
  "县区名称",
  "单位负责人",
  "审核人",
  "填表人",
  "联系电话",
  "制表日期",
] as const;

type Word = (typeof templateWords)[number];

/** Their values. @param today YYYY-MM-DD */
export function wordValues(
  store: Pick<ReadStore, "database">,
  asOf: string,
  today: string,
): Readonly<Record<Word, TagValue>> {
  const { year, month, text } = periodOf(asOf);
  const { bureau, county, signatories } = readBureau(store);
  const [thisYear = "", thisMonth = "", day = ""] = today.split("-");
  const numbered = (number: number): TagValue => ({ ...wordValue(String(number)), number: String(number) });
  return {
    年度: numbered(year),
    上年: numbered(year - 1),
    期: wordValue(text),
    截至月: numbered(month),
    截至年月: wordValue(`${year}年${month}月`),
    单位名称: wordValue(bureau),
    县区名称: wordValue(county),
    单位负责人: wordValue(signatories.单位负责人),
    审核人: wordValue(signatories.审核人),
    填表人: wordValue(signatories.填表人),
    联系电话: wordValue(signatories.联系电话),
    制表日期: { ...wordValue(`${thisYear}年${Number(thisMonth)}月${Number(day)}日`), date: today },
  };
}
