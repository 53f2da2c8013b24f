import { plainWords } from "./rowWords.ts";
import { withDigits } from "./withDigits.ts";

const SEVERAL =
  /第?[一二三四1-4]季度|[上下]半年|全年|前[一二三四五六七八九十\d]+个?月|(?<!\d)(0?[1-9]|1[0-2])月?份?[-~至到—–－～](0?[1-9]|1[0-2])月/;

/** The words in which a text speaks of several months together (三季度, 上半年, 1—9月, 全年); null where it does not. */
export function severalMonths(text: string): string | null {
  const [words, first, last] = SEVERAL.exec(withDigits(plainWords(text))) ?? [];
  return words === undefined || (first !== undefined && Number(first) === Number(last)) ? null : words;
}
