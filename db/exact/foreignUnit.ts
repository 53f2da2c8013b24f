import { unitOf } from "./units.ts";

/** How the names of units end, or are written abroad, by what they measure. */
const BUILT: readonly (readonly [RegExp, dimension: string])[] = [
  [/^(?:.{0,3}[元圆币]|usd|eur|hkd)$/iu, "money"],
  [/^(?:.{0,3}[里尺寸丈米]|mi|ft|yd)$/iu, "length"],
  [/^.{0,3}[顷亩]$/u, "land"],
];

/**
 * What a word measures that is built as names of units are and is none that the program knows: 万美元 → money, 华里 → length. Its
 * numbers mean something, but not what they would without it. Undefined for known units and for words that are no unit at all.
 */
export function foreignUnit(word: string): string | undefined {
  const plain = word.normalize("NFKC").trim();
  if (unitOf(plain) || plain === "人民币") return undefined;
  return BUILT.find(([built]) => built.test(plain))?.[1];
}
