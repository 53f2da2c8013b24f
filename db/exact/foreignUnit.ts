import { unitOf } from "./units.ts";

/** How names of units are built, here and abroad, by what they measure: names of people and villages end in 元 and 里 too. */
const BUILT: readonly (readonly [RegExp, dimension: string])[] = [
  [/^(?:[十百千万亿]*(?:[美日欧港澳台韩英外]|新台)?[元圆币镑]|usd|eur|hkd)$/iu, "money"],
  [/^(?:[十百千万]?[华市英海公]?[里尺寸丈米]|mi|ft|yd)$/iu, "length"],
  [/^[十百千万]?[公市英]?[顷亩]$/u, "land"],
  // 百辆, 千: what is counted by the hundred.
  [/^[十百千万亿]+(?:班次|人次|台次|工作日|[户块株处座条个人件次辆台起份项棵家面])?$/u, "count"],
];

/**
 * What a word measures that is built as names of units are and is none that the program knows: 万美元 → money, 华里 → length, 百辆 → count. Its
 * numbers mean something, but not what they would without it. Undefined for known units and for words that are no unit at all.
 */
export function foreignUnit(word: string): string | undefined {
  const plain = word.normalize("NFKC").trim();
  if (unitOf(plain)) return undefined;
  return BUILT.find(([built]) => built.test(plain))?.[1];
}
