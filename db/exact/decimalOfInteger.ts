import type { Decimal } from "./Decimal.ts";

/**
 * An integer of the smallest unit as a decimal of a larger one: decimalOfInteger(3945, 1000) is 3.945 公里.
 * @param perUnit how many smallest units one unit has: a power of ten
 */
export function decimalOfInteger(integer: number | bigint, perUnit: number): Decimal {
  return { digits: BigInt(integer), scale: Math.round(Math.log10(perUnit)) };
}
