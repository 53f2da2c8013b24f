import { normaliseText } from "./normaliseText.ts";
import type { Parsed } from "./Parsed.ts";
import { isNothing } from "./parseDecimal.ts";
import { partedDigits } from "./partedDigits.ts";

/** Reads a year: 2021, 2021年, 2021年度. Four digits, 1900–2199. */
export function parseYear(text: string): Parsed<number> {
  const parted = partedDigits(text);
  if (parted !== null) return { kind: "wrong", why: parted };
  const plain = normaliseText(text).replace(/ /g, "");
  if (isNothing(plain)) return { kind: "blank" };
  const parts = /^((?:19|20|21)\d{2})(?:\.0+)?(?:年度?)?$/.exec(plain);
  return parts
    ? { kind: "value", value: Number(parts[1]) }
    : { kind: "wrong", why: `“${text.trim().slice(0, 20)}”不是年度（例：2021）` };
}
