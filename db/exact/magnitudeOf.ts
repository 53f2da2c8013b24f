import { unitOf } from "./units.ts";

/** The unit of a dimension that has no 千, 万 or 亿 before it, in the dimension's smallest: 元 in 分, 米 in 毫米; else the smallest itself. */
const PLAIN_SIZE: Readonly<Record<string, number>> = { money: 100, length: 1000 };

/** The power of ten that a unit's name says: 元 0, 千元 and 公里 3, 万元 4, 亿元 8; 0 for words that are no unit. */
export function magnitudeOf(unit: string | null | undefined): number {
  const known = unit === null || unit === undefined ? undefined : unitOf(unit)?.[1];
  return known ? Math.round(Math.log10(known.size / (PLAIN_SIZE[known.dimension] ?? 1))) : 0;
}
