import type { Quantity } from "../reading/ReadNumber.ts";
import type { SaidNumber } from "../Sentence.ts";
import { alikeWords, type WordBag, wordBag } from "./alikeWords.ts";

export interface NumberPair {
  readonly own: SaidNumber;
  readonly found: SaidNumber;
}

/** How far the words beside a number tell which it is. */
const [LEFT, RIGHT] = [16, 8];
const MOST_COMPARED = 400_000;

/** A clause of fewer pairs of letters tells less. */
const FULL_CLAUSE = 3;

interface Beside {
  readonly number: SaidNumber;
  /** What stands right before it, to the next comma: 党员个人清单 */
  readonly clause: WordBag;
  readonly left: WordBag;
  readonly right: WordBag;
}

/** Least score of two that are the same number; `strict` where nothing else says that they belong together. */
export const LEAST = { within: 2, anywhere: 5.2 } as const;

/** Which number of the document is which of the summary, by the words beside them, unit, bookmark and value; the surest first. */
export function pairNumbers(
  own: readonly SaidNumber[],
  found: readonly SaidNumber[],
  least: number,
  reuse = false,
): NumberPair[] {
  if (own.length * found.length > MOST_COMPARED) return [];
  const [mine, theirs] = [own.map(beside), found.map(beside)];
  const scored = mine.flatMap((one, at) =>
    theirs.flatMap((other, place) => {
      const score = likeness(one, other);
      return score >= least ? [{ one, other, score: score - Math.abs(at - place) * 0.01 }] : [];
    }),
  );
  const [used, taken] = [new Set<SaidNumber>(), new Set<SaidNumber>()];
  const pairs: NumberPair[] = [];
  for (const { one, other } of scored.toSorted((first, second) => second.score - first.score)) {
    if ((!reuse && used.has(one.number)) || taken.has(other.number)) continue;
    used.add(one.number);
    taken.add(other.number);
    pairs.push({ own: one.number, found: other.number });
  }
  return pairs;
}

function beside(number: SaidNumber): Beside {
  const bare = (words: string): string => words.replace(/\s/g, "");
  return {
    number,
    clause: wordBag((/[^,，、:：；;\t]*$/.exec(bare(number.left))?.[0] ?? "").slice(-LEFT)),
    left: wordBag(bare(number.left).slice(-LEFT)),
    // Where a sentence ends is no word of it.
    right: wordBag(
      bare(number.right)
        .replace(/[，,、；;。]/g, "")
        .slice(0, RIGHT),
    ),
  };
}

function likeness(one: Beside, other: Beside): number {
  const [own, found] = [one.number, other.number];
  const [is, was] = [found.what, own.what];
  const telling = Math.min(1, Math.max(one.clause.size, other.clause.size) / FULL_CLAUSE);
  let score = 3 * telling * alikeWords(one.clause, other.clause) + alikeWords(one.left, other.left);
  score += 1.5 * alikeWords(one.right, other.right);
  if (is.kind === was.kind) score += 0.8;
  if (is.kind === "quantity" && was.kind === "quantity") {
    score += is.unit === was.unit ? 0.7 : -0.5;
    if (is.value === was.value) score += tells(was) ? 2.5 : 1;
    else if (is.figures === was.figures) score += 0.5;
  } else if (is.kind === "moment" && was.kind === "moment" && is.month === was.month && is.day === was.day) score += 1;
  if (own.source && own.source.number.anchor === found.anchor) score += 1;
  return score;
}

/** Three leading figures are hardly there twice by chance. */
function tells({ value, rough }: Quantity): boolean {
  const leading = (value < 0n ? -value : value) / (rough > 0n ? rough : 1n);
  return leading >= 100n;
}
