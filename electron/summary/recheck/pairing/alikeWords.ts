export interface WordBag {
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
}

/** The pairs of neighbouring letters of a text; a single letter counts as itself. */
export function wordBag(text: string): WordBag {
  const pairs = new Map<string, number>();
  const count = (pair: string): void => void pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  for (let at = 0; at + 1 < text.length; at += 1) count(text.slice(at, at + 2));
  if (text.length === 1) count(text);
  return { pairs, size: Math.max(text.length - 1, text.length === 1 ? 1 : 0) };
}

/** How much two texts have in common, 0 to 1. Two empty ones are alike. */
export function alikeWords(one: WordBag, other: WordBag): number {
  if (one.size + other.size === 0) return 1;
  return (2 * common(one, other)) / (one.size + other.size);
}

/** How much of a text is in another, 0 to 1. */
export function shareIn(one: WordBag, other: WordBag): number {
  return one.size === 0 ? 0 : common(one, other) / one.size;
}

function common(one: WordBag, other: WordBag): number {
  const [small, large] = one.pairs.size < other.pairs.size ? [one.pairs, other.pairs] : [other.pairs, one.pairs];
  let sum = 0;
  for (const [pair, count] of small) sum += Math.min(count, large.get(pair) ?? 0);
  return sum;
}
