import type { Decimal } from "./Decimal.ts";

/** Two exact numbers by size: below, above or equal to 0. */
export function compareExact(first: Decimal, second: Decimal): number {
  const difference = first.digits * 10n ** BigInt(second.scale) - second.digits * 10n ** BigInt(first.scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
