import { isDate } from "./isDate.ts";
import { normaliseText } from "./normaliseText.ts";
import type { Parsed } from "./Parsed.ts";
import { isNothing } from "./parseDecimal.ts";

/**
 * Reads a calendar day: 2021.5.20, 2021年5月20日, 2021/5/20, 2021-05-20, 20210520 (a time of day behind it is dropped
 * only if it is midnight). A month alone is refused, since a day is needed; a day that does not exist is refused.
 * Two-digit years are refused: nothing is guessed.
 */
export function parseDate(text: string): Parsed<string> {
  const plain = normaliseText(text).replace(/ ?0{1,2}:00(?::00)?$/, "");
  if (isNothing(plain)) return { kind: "blank" };
  const compact = plain.replace(/ /g, "");
  const parts =
    /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})\.?$/.exec(compact) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(compact) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(compact);
  if (parts) {
    const date = `${parts[1]}-${parts[3]?.padStart(2, "0")}-${parts[4]?.padStart(2, "0")}`;
    return isDate(date) ? { kind: "value", value: date } : { kind: "wrong", why: `没有“${text.trim()}”这一天` };
  }
  if (/^\d{4}[-./年]\d{1,2}月?$/.test(compact)) {
    return { kind: "wrong", why: `“${text.trim()}”只有年月，缺少日` };
  }
  return { kind: "wrong", why: `“${text.trim().slice(0, 20)}”不是日期（例：2021-05-20）` };
}
