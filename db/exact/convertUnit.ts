import type { Decimal } from "./Decimal.ts";
import { unitOf } from "./units.ts";

/**
 * A value in another unit of the same kind (亿元 as 万元), exact. Units of other kinds, and the same unit, leave it as it is.
 */
export function convertUnit(value: Decimal, from: string | null, to: string | null): Decimal {
  if (from === to || from === null || to === null) return value;
  const [is, wanted] = [unitOf(from)?.[1], unitOf(to)?.[1]];
  if (!is || !wanted || is.dimension !== wanted.dimension) return value;
  if (is.size >= wanted.size) return { digits: value.digits * BigInt(is.size / wanted.size), scale: value.scale };
  // Sizes are powers of ten: a smaller unit in a larger one only moves the point.
  return { digits: value.digits, scale: value.scale + Math.round(Math.log10(wanted.size / is.size)) };
}
