/**
 * electron/summary/recheck/pairing — which sentence and which number of a document stands for which of ours. The rule: by words, not
 * by place; a bookmark and an equal value help and never decide.
 */
import type { Sentence } from "../Sentence.ts";
import { alikeWords, shareIn, type WordBag, wordBag } from "./alikeWords.ts";

/** Sentences of the summary and those of the document that stand for them: one each, or several that were joined or cut. */
export interface SentencePair {
  readonly own: readonly Sentence[];
  readonly found: readonly Sentence[];
  /** The same words with numbers between them: number by number */
  readonly sameWords: boolean;
}

/** How alike two sentences must be to be the same one, and how much of one that was joined or cut must be in the other. */
const ALIKE = 0.34;
const WITHIN = 0.6;
/** More than any summary has; what is beyond is compared no further than by its words. */
const MOST_COMPARED = 1_000_000;

/**
 * Which sentence of a document is which of the summary, wherever it was moved to: the unchanged ones first, then those with the same
 * words, then the most alike; what was joined or cut goes to where most of it is.
 */
export function pairSentences(own: readonly Sentence[], found: readonly Sentence[]): SentencePair[] {
  const made: { own: Sentence[]; found: Sentence[]; sameWords: boolean }[] = [];
  const [lacking, over] = [new Set(own), new Set(found)];
  const pair = (one: Sentence, other: Sentence, sameWords: boolean): void => {
    lacking.delete(one);
    over.delete(other);
    made.push({ own: [one], found: [other], sameWords });
  };
  for (const key of [({ text }: Sentence) => text.replace(/[^\S\t]/g, ""), ({ mask }: Sentence) => mask]) {
    const places = Map.groupBy(over, key);
    for (const one of [...lacking]) {
      const other = places.get(key(one))?.shift();
      if (other) pair(one, other, true);
    }
  }
  const bags = new Map<Sentence, WordBag>();
  const bagOf = (sentence: Sentence): WordBag => {
    const known = bags.get(sentence) ?? wordBag(sentence.mask);
    bags.set(sentence, known);
    return known;
  };
  const near = new Map(
    made.flatMap(({ own: [one], found: [other] }) => (one && other ? [[one.order, other.order]] : [])),
  );
  for (const [one, other] of mostAlike([...lacking], [...over], bagOf, near)) {
    if (lacking.has(one) && over.has(other)) pair(one, other, false);
  }
  const into = (sentence: Sentence, side: "own" | "found"): void => {
    const target = side === "own" ? "found" : "own";
    let best: { share: number; group: (typeof made)[number] } | null = null;
    for (const group of made) {
      if (group.own.length + group.found.length > 12) continue;
      const share = Math.max(...group[target].map((each) => shareIn(bagOf(sentence), bagOf(each))));
      if (share >= WITHIN && share > (best?.share ?? 0)) best = { share, group };
    }
    if (!best) return;
    best.group[side].push(sentence);
    best.group[side].sort((one, other) => one.order - other.order);
    best.group.sameWords = false;
    (side === "own" ? lacking : over).delete(sentence);
  };
  const worth = (sentences: Set<Sentence>): Sentence[] =>
    [...sentences].filter(({ numbers, sources }) => numbers.length + sources.length > 0);
  if (lacking.size * made.length < MOST_COMPARED) for (const one of worth(lacking)) into(one, "own");
  if (over.size * made.length < MOST_COMPARED) for (const other of worth(over)) into(other, "found");
  return byParagraph(made);
}

/** Of a paragraph that was worded anew, parts may have changed places over the ends of its sentences. */
function byParagraph(pairs: readonly SentencePair[]): SentencePair[] {
  const joined = Map.groupBy(pairs, (pair) => (pair.sameWords ? pair : (pair.own[0]?.line ?? pair)));
  return [...joined.values()].map((several) => ({
    own: several.flatMap(({ own }) => own).toSorted((one, other) => one.order - other.order),
    found: several.flatMap(({ found }) => found).toSorted((one, other) => one.order - other.order),
    sameWords: several.every(({ sameWords }) => sameWords),
  }));
}

function mostAlike(
  own: readonly Sentence[],
  found: readonly Sentence[],
  bagOf: (sentence: Sentence) => WordBag,
  near: ReadonlyMap<number, number>,
): [Sentence, Sentence][] {
  if (own.length * found.length > MOST_COMPARED) return [];
  const scored: { one: Sentence; other: Sentence; score: number }[] = [];
  for (const one of own) {
    for (const other of found) {
      if ((one.line.row === null) !== (other.line.row === null)) continue;
      const score = alikeWords(bagOf(one), bagOf(other));
      // Between the same neighbours it is the same one, of two that are as alike.
      const beside = [-1, 1].filter((side) => near.get(one.order + side) === other.order + side).length;
      if (score >= ALIKE) scored.push({ one, other, score: score + beside * 0.05 });
    }
  }
  return scored.toSorted((first, second) => second.score - first.score).map(({ one, other }) => [one, other]);
}
