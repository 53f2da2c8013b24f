import { bareMonth } from "../monthOfYear.ts";
import { plainWords } from "../rowWords.ts";
import { withDigits } from "../withDigits.ts";

/** A header that begins with a month (1月, 3月份完成投资, 2021年1月), taken apart; null for any other. */
export function monthHeader(
  text: string,
): { readonly month: string; readonly number: number; readonly rest: string } | null {
  const [, year = "", month = "", rest = ""] =
    /^((?:19|20)\d\d年?[-.]?)?((?:1[0-2]|0?[1-9])月份?)(?![-~～至到—底末\d])(.*)$/.exec(withDigits(plainWords(text))) ??
    [];
  const number = bareMonth(month);
  return number === null ? null : { month: `${year}${month}`, number, rest };
}
