import type { SaidNumber } from "./Sentence.ts";

const LONGEST = 24;

/**
 * A number with the words that say what it means: 同比增长1.4％, 超额完成1.03亿元. `trailing`: with those behind it as well, where no
 * other number follows (2月18日开工).
 */
export function phraseOf(
  { sentence, begin, end, left, right, scope, index, what }: SaidNumber,
  trailing = false,
): string {
  const { text } = sentence;
  const before = scope.length > 0 ? left : (/[^,，、:：\t]*$/.exec(left)?.[0] ?? "");
  const aside = /^\s*[(（][^()（）]*[)）]/.exec(right)?.[0] ?? "";
  const last = index === sentence.numbers.length - 1;
  const tail =
    trailing && (last || what.kind === "moment")
      ? right.slice(0, last ? LONGEST : right.search(/[,，、；;]|$/))
      : aside;
  return text
    .slice(Math.max(begin - Math.min(before.length, LONGEST), 0), end + tail.length)
    .replace(/^[\s，,、：:；;。]+|[\s。；;]+$/g, "");
}
