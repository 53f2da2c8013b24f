import { longestRise } from "./longestRise.ts";

/**
 * The rows that stand elsewhere: where rows changed places two by two, those; else as few as must be moved to put the rest in order.
 * @param pairs wanted → found
 * @returns places among the found rows, in their order
 */
export function movedRows(pairs: ReadonlyMap<number, number>): number[] {
  const found = [...pairs].toSorted(([one], [other]) => one - other).map(([, place]) => place);
  const rankOf = new Map(found.toSorted((one, other) => one - other).map((place, rank) => [place, rank]));
  const ranks = found.map((place) => rankOf.get(place) ?? -1);
  const elsewhere = [...ranks.keys()].filter((place) => ranks[place] !== place);
  const swapped = elsewhere.every((place) => ranks[ranks[place] ?? -1] === place);
  const rise = swapped ? undefined : longestRise(ranks);
  const moved = rise ? [...ranks.keys()].filter((place) => !rise.has(place)) : elsewhere;
  return moved.map((place) => found[place] ?? -1).toSorted((one, other) => one - other);
}
