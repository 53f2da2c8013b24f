import type { Decimal } from "./Decimal.ts";
import { normaliseText } from "./normaliseText.ts";
import type { Parsed } from "./Parsed.ts";

/**
 * Reads a number as people write it: full-width digits, thousands commas (only where they stand right: 1,234,567.8),
 * a leading sign, "约" is refused, blanks and "—", "/", "无", "-" are nothing. Exponents only from machines (1e-7).
 * Units are the caller's: strip them first. Never goes through a binary fraction.
 */
export function parseDecimal(text: string): Parsed<Decimal> {
  const plain = normaliseText(text);
  if (isNothing(plain)) return { kind: "blank" };
  const compact = plain.replace(/ /g, "");
  const grouped = /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d+)?$/.exec(compact);
  const usable = grouped ? compact.replaceAll(",", "") : compact;
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(usable);
  if (!parts || (!parts[2] && !parts[3]))
    return { kind: "wrong", why: `“${shorten(text)}”不是数字，请填阿拉伯数字（例：12.5）` };
  const [, sign, whole = "", fraction = "", exponent] = parts;
  if (whole.length + fraction.length > 40) return { kind: "wrong", why: "数字过长" };
  let digits = BigInt(`${whole}${fraction}` || "0");
  let scale = fraction.length - Number(exponent ?? 0);
  if (scale < 0) {
    if (scale < -40) return { kind: "wrong", why: "数字过大" };
    digits *= 10n ** BigInt(-scale);
    scale = 0;
  }
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  if (scale > 60) return { kind: "wrong", why: "小数位过多" };
  return { kind: "value", value: { digits: sign === "-" ? -digits : digits, scale } };
}

/** "—", "/", "无", "-" and the like say: nothing here. They are not zero. */
export function isNothing(plain: string): boolean {
  return plain === "" || /^(?:[-—―─_/\\、.·*]+|无|暂无|没有|空|未填|不详|N\/?A|n\/?a|null)$/.test(plain);
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length > 20 ? `${flat.slice(0, 20)}…` : flat;
}
