import { isDate } from "./isDate.ts";
import { isMonth } from "./isMonth.ts";
import { normaliseText } from "./normaliseText.ts";
import type { Parsed } from "./Parsed.ts";
import { isNothing } from "./parseDecimal.ts";
import { partedDigits } from "./partedDigits.ts";

/**
 * Reads a month: 2021-10, 2021年10月, 2021/10, 2021.10, 202110, also a full day (its month is taken).
 * "2021.1" is refused: a spreadsheet drops the zero of 2021.10, so it may be January or October (facts.md).
 */
export function parseMonth(text: string): Parsed<string> {
  const parted = partedDigits(text);
  if (parted !== null) return { kind: "wrong", why: parted };
  const plain = normaliseText(text)
    .replace(/ /g, "")
    .replace(/(?:底|末|前|底前|份)+$/, "");
  if (isNothing(plain)) return { kind: "blank" };
  if (/^\d{4}\.1$/.test(plain)) {
    return {
      kind: "wrong",
      why: `“${plain}”可能是 1 月，也可能是丢了 0 的 10 月，请写成 ${plain.slice(0, 4)}-01 或 ${plain.slice(0, 4)}-10`,
    };
  }
  const day =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(plain);
  if (day) {
    const date = `${day[1]}-${day[2]?.padStart(2, "0")}-${day[3]?.padStart(2, "0")}`;
    return isDate(date)
      ? { kind: "value", value: date.slice(0, 7) }
      : { kind: "wrong", why: `没有“${text.trim()}”这一天` };
  }
  const parts = /^(\d{4})[-./年](\d{1,2})月?$/.exec(plain) ?? /^((?:19|20)\d{2})(\d{2})$/.exec(plain);
  const month = parts ? `${parts[1]}-${parts[2]?.padStart(2, "0")}` : "";
  return isMonth(month)
    ? { kind: "value", value: month }
    : { kind: "wrong", why: `“${text.trim().slice(0, 20)}”不是年月（例：2021-10）` };
}
