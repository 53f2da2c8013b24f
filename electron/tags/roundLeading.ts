import type { Decimal } from "../../db/exact/index.ts";

/**
 * A number to its first `figures` figures: 3876 to two of them down to 3800 (余), or to the nearer, 3900 (约). Halves go up, away from zero;
 * the sign stays. `exact`: nothing was left off.
 */
export function roundLeading(
  value: Decimal,
  figures: number,
  direction: "down" | "nearest",
): { value: Decimal; exact: boolean } {
  const negative = value.digits < 0n;
  const magnitude = negative ? -value.digits : value.digits;
  const surplus = magnitude.toString().length - figures;
  if (surplus <= 0) return { value, exact: true };
  const step = 10n ** BigInt(surplus);
  const rest = magnitude % step;
  if (rest === 0n) return { value, exact: true };
  const up = direction === "nearest" && rest * 2n >= step;
  const rounded = magnitude - rest + (up ? step : 0n);
  return { value: { digits: negative ? -rounded : rounded, scale: value.scale }, exact: false };
}
