import type { Decimal } from "./Decimal.ts";

/**
 * Rounds to `places` decimals, half away from zero ("四舍五入", GB/T 8170 is not used by the bureau's tables).
 * The only rounding in the program.
 */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  if (value.scale <= places) return value;
  const divisor = 10n ** BigInt(value.scale - places);
  const negative = value.digits < 0n;
  const magnitude = negative ? -value.digits : value.digits;
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n);
  return { digits: negative ? -rounded : rounded, scale: places };
}
