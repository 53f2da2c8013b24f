import type { SaidNumber } from "./Sentence.ts";

const LONGEST = 24;

/** A number with the words that say what it means: 同比增长1.4％, 超额完成1.03亿元. */
export function phraseOf({ sentence: { text }, begin, end, left, right, scope }: SaidNumber): string {
  const before = scope.length > 0 ? left : (/[^,，、:：\t]*$/.exec(left)?.[0] ?? "");
  const aside = /^\s*[(（][^()（）]*[)）]/.exec(right)?.[0] ?? "";
  return text.slice(Math.max(begin - Math.min(before.length, LONGEST), 0), end + aside.length).trim();
}
