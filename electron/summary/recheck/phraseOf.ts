import type { SaidNumber } from "./Sentence.ts";

const LONGEST = 24;

/**
 * A number with the words that say what it means: 同比增长1.4％, 超额完成1.03亿元. `other`: what it was compared with; where the words
 * behind are what differs, they are told too (2月18日开工).
 */
export function phraseOf(number: SaidNumber, other: SaidNumber | null = null): string {
  const { sentence, begin, end, left, right, scope, distinct } = number;
  const before = scope.length > 0 ? left : (/[^,，、:：\t]*$/.exec(left)?.[0] ?? "");
  const aside = /^\s*[(（][^()（）]*[)）]/.exec(right)?.[0] ?? "";
  const own = distinct.filter((word) => !(other?.distinct.includes(word) ?? true));
  const gone = other?.distinct.some((word) => !distinct.includes(word)) ?? false;
  const behind = own.length > 0 && gone && !own.some((word) => before.includes(word));
  const tail = behind ? right.slice(0, Math.max(0, right.search(/(?!^)[,，；;。\t]|$/))).slice(0, LONGEST) : aside;
  return sentence.text
    .slice(Math.max(begin - Math.min(before.length, LONGEST), 0), end + tail.length)
    .replace(/^[\s，,、：:；;。]+|[\s。；;]+$/g, "");
}
