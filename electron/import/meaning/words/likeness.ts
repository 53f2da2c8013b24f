import { remembered } from "../../../../db/ledgers/derive/remembered.ts";

/**
 * How alike two words are, 0–1, by the pairs of signs they share (Dice's coefficient): 计划里成 and 计划里程 share two pairs of three.
 * Words of two signs have one pair: there one sign in its place counts for half.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  if (one.length < 2 || other.length < 2) return 0;
  if (one.length === 2 && other.length === 2) return one[0] === other[0] || one[1] === other[1] ? 0.5 : 0;
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * shared) / (pairs.size + others.size);
}

const pairsOf = remembered(
  (word: string): ReadonlySet<string> =>
    new Set(Array.from({ length: word.length - 1 }, (_, place) => word.slice(place, place + 2))),
);
