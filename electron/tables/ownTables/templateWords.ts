import { type ReadStore, readBureau } from "../../../db/store/index.ts";
import type { TagValue } from "../../files/templates/templateTypes.ts";
import { wordTexts } from "../../tags/index.ts";
import { wordValue } from "./tagValue.ts";

/** Words that are numbers in a cell. */
const NUMBERS: readonly string[] = ["年度", "上年", "截至月"];

/** The values of tags that are no figures (tags/words). @param today YYYY-MM-DD, for {制表日期} */
export function wordValues(
  store: Pick<ReadStore, "database">,
  asOf: string,
  today: string,
): Readonly<Record<string, TagValue>> {
  const [year = "", month = "", day = ""] = today.split("-");
  const texts = Object.entries(wordTexts(readBureau(store), asOf)).map(([name, text]): [string, TagValue] => [
    name,
    { ...wordValue(text), number: NUMBERS.includes(name) ? text : null },
  ]);
  const made = { ...wordValue(`${year}年${Number(month)}月${Number(day)}日`), date: today };
  return Object.fromEntries([...texts, ["制表日期", made]]);
}
