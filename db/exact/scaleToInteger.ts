import type { Decimal } from "./Decimal.ts";
import { decimalText } from "./decimalText.ts";
import type { Parsed } from "./Parsed.ts";
import { roundHalfUp } from "./roundHalfUp.ts";

/**
 * A decimal of a unit as the integer that is stored: 3.945 公里 × 1000 → 3945 米.
 * Finer than the smallest unit: rounded half-up and said so in `note`. Beyond what a double holds exactly: refused.
 * @param perUnit smallest units in one unit, a power of ten
 */
export function scaleToInteger(value: Decimal, perUnit: number, smallest: string): Parsed<number> {
  const exact: Decimal = { digits: value.digits * BigInt(perUnit), scale: value.scale };
  const rounded = roundHalfUp(exact, 0);
  const whole = rounded.scale === 0 ? rounded.digits : rounded.digits / 10n ** BigInt(rounded.scale);
  if (whole > BigInt(Number.MAX_SAFE_INTEGER) || whole < -BigInt(Number.MAX_SAFE_INTEGER)) {
    return { kind: "wrong", why: "数字过大" };
  }
  const changed = whole * 10n ** BigInt(exact.scale) !== exact.digits;
  return changed
    ? { kind: "value", value: Number(whole), note: `${decimalText(value)} 的小数位超过“${smallest}”，已四舍五入` }
    : { kind: "value", value: Number(whole) };
}
