import { exactDecimal } from "../model/exactDecimal.ts";

/** Two exact decimals as text, by size: below, above or equal to 0. */
export function compareExact(first: string, second: string): number {
  const [one, other] = [exactDecimal(first), exactDecimal(second)];
  if (!one || !other) return 0;
  const difference = one.digits * 10n ** BigInt(other.scale) - other.digits * 10n ** BigInt(one.scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
