import type { Decimal } from "./Decimal.ts";

/** The exact sum; pass negative digits to subtract. */
export function addDecimals(first: Decimal, second: Decimal): Decimal {
  const scale = Math.max(first.scale, second.scale);
  const digits =
    first.digits * 10n ** BigInt(scale - first.scale) + second.digits * 10n ** BigInt(scale - second.scale);
  return { digits, scale };
}
