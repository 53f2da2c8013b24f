import type { Decimal } from "./Decimal.ts";

/**
 * first ÷ second to `places` decimals (24: far finer than anything shown), the rest cut half-up.
 * Null where the base is zero: a ratio without a base is no number (figures.yaml).
 */
export function divideDecimals(first: Decimal, second: Decimal, places = 24): Decimal | null {
  if (second.digits === 0n) return null;
  const numerator = first.digits * 10n ** BigInt(second.scale + places);
  const denominator = second.digits * 10n ** BigInt(first.scale);
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const rounded = (top * 2n + bottom) / (bottom * 2n);
  return { digits: negative ? -rounded : rounded, scale: places };
}
