import { unitOf } from "./units.ts";

/** What a unit's name counts in where no 千, 万 or 亿 stands before it; elsewhere that is the smallest of the dimension. */
const PLAIN = ["元", "米"];

/** The power of ten that a unit's name says: 元 0, 千元 and 公里 3, 万元 4, 亿元 8; 0 for words that are no unit. */
export function magnitudeOf(unit: string | null | undefined): number {
  const known = unit === null || unit === undefined ? undefined : unitOf(unit)?.[1];
  if (!known) return 0;
  const plain = PLAIN.map((name) => unitOf(name)?.[1]).find((one) => one?.dimension === known.dimension);
  return Math.round(Math.log10(known.size / (plain?.size ?? 1)));
}
