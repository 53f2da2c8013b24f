import { isDate } from "./isDate.ts";
import { normaliseText } from "./normaliseText.ts";
import type { Parsed } from "./Parsed.ts";
import { isNothing } from "./parseDecimal.ts";
import { parseMonth } from "./parseMonth.ts";
import { partedDigits } from "./partedDigits.ts";
import { withoutTime } from "./withoutTime.ts";

/** What is said of a time that is not kept. */
export const TIME_NOTE = "单元格带有时刻，只取日期";

/**
 * Reads a calendar day: 2021.5.20, 2021年5月20日, 2021/5/20, 2021-05-20, 20210520; a time of day behind it is dropped, and said so
 * in `note` unless it is midnight. A day that does not exist is refused. Two-digit years are refused: nothing is guessed.
 * @param orMonth a month alone (2021年5月 → "2021-05") is known well enough; refused otherwise
 */
export function parseDate(text: string, orMonth = false): Parsed<string> {
  // As most dates come.
  if (text.length === 10 && isDate(text)) return { kind: "value", value: text };
  const plain = normaliseText(text);
  if (isNothing(plain)) return { kind: "blank" };
  const { day, timed } = withoutTime(plain);
  const parted = partedDigits(day);
  if (parted !== null) return { kind: "wrong", why: parted };
  const note = timed ? { note: TIME_NOTE } : {};
  const compact = day.replace(/ /g, "");
  const parts =
    /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})\.?$/.exec(compact) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(compact) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(compact);
  if (parts) {
    const date = `${parts[1]}-${parts[3]?.padStart(2, "0")}-${parts[4]?.padStart(2, "0")}`;
    return isDate(date)
      ? { kind: "value", value: date, ...note }
      : { kind: "wrong", why: `没有“${text.trim()}”这一天` };
  }
  if (/^(?:\d{4}[-./年]\d{1,2}月?份?|(?:19|20)\d{4})$/.test(compact)) {
    return orMonth ? parseMonth(compact) : { kind: "wrong", why: `“${text.trim()}”只有年月，缺少日` };
  }
  return { kind: "wrong", why: `“${text.trim().slice(0, 20)}”不是日期（例：2021-05-20）` };
}
