import { longestRise } from "./longestRise.ts";
import { type MatchedSide, RowPairs } from "./RowPairs.ts";

/** How much of a table's row stands in a row of the sheet; cells that say something are counted apart from zeros and dashes. */
export interface Likeness {
  readonly cells: number;
  readonly same: number;
  readonly telling: number;
  readonly tellingSame: number;
}

/** Comparisons of rows that may be made; beyond that, rows of one name are taken in their order. */
const MOST_COMPARED = 300_000;

/**
 * Which row of a sheet is which row of a table: wanted → found. What stands the same is the same, in its place or elsewhere; then
 * rows known by their words or their name alone; of what is left, rows of one name that are most alike, then rows that were renamed.
 * Rows that are like nothing have no partner.
 */
export function matchRows(
  wanted: readonly MatchedSide[],
  found: readonly MatchedSide[],
  likeness: (wanted: number, found: number) => Likeness,
): Map<number, number> {
  const pairs = new RowPairs(wanted, found);
  for (const [one, other] of anchors(wanted, found)) pairs.pair(one, other);
  pairs.lookAround();
  pairs.pairInOrder(({ signature }, between) => `${between} ${signature}`);
  pairs.pairInOrder(({ signature }) => signature);
  // Numbers of every row may have been changed at once; what stands for one row only is enough to know it by.
  pairs.pairByOnly(({ label, words }) => (words.some((word) => word !== "") ? [label, ...words].join("\u001f") : ""));
  pairs.pairByOnly(({ label }) => label);
  const isTooMany = (): boolean => pairs.leftWanted().length * pairs.leftFound().length > MOST_COMPARED;
  if (isTooMany()) {
    for (const column of wanted[0]?.words.keys() ?? []) {
      pairs.pairByOnly(({ label, words }) => (words[column] ? `${label}\u001f${words[column]}` : ""));
    }
  }

  let compared = 0;
  const mostAlike = (ones: readonly number[], others: readonly number[]): boolean => {
    compared += ones.length * others.length;
    if (compared > MOST_COMPARED) return false;
    const candidates = ones.flatMap((one) =>
      others.flatMap((other) => {
        const like = likeness(one, other);
        const apart = pairs.apart(one, other);
        const name = wanted[one]?.label ?? "";
        const named = name !== "" && name === found[other]?.label ? 1 : 0;
        const score = (like.tellingSame + named) * 1000 + like.same;
        return isMostlySame(like, apart === 0) ? [{ one, other, apart, score }] : [];
      }),
    );
    candidates.sort((first, second) => second.score - first.score || first.apart - second.apart);
    for (const { one, other } of candidates) pairs.pair(one, other);
    return true;
  };
  pairs.lookAround();
  if (isTooMany()) {
    const byLabel = Map.groupBy(pairs.leftFound(), (row) => found[row]?.label ?? "");
    for (const [label, ones] of Map.groupBy(pairs.leftWanted(), (row) => wanted[row]?.label ?? "")) {
      mostAlike(ones, byLabel.get(label) ?? []);
    }
    pairs.lookAround();
  }
  const isCompared = mostAlike(pairs.leftWanted(), pairs.leftFound());
  if (!isCompared) pairs.pairInOrder(({ label }, between) => `${between} ${label}`);
  return pairs.partner;
}

/**
 * Most of what it says is there; or, between the same neighbours or where it says nothing, at least half of its cells, zeros and
 * dashes included.
 */
function isMostlySame({ cells, same, telling, tellingSame }: Likeness, near: boolean): boolean {
  return tellingSame * 2 > telling || ((near || telling === 0) && same * 2 >= cells);
}

/** Rows that say the same at both ends, and between those the ones that stand once on either side, as far as their order holds. */
function anchors(wanted: readonly MatchedSide[], found: readonly MatchedSide[]): [number, number][] {
  const same = (one: number, other: number): boolean => wanted[one]?.signature === found[other]?.signature;
  const shorter = Math.min(wanted.length, found.length);
  let head = 0;
  while (head < shorter && same(head, head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(wanted.length - 1 - tail, found.length - 1 - tail)) tail += 1;
  const ends = [
    ...Array.from({ length: head }, (_, row): [number, number] => [row, row]),
    ...Array.from({ length: tail }, (_, row): [number, number] => [wanted.length - 1 - row, found.length - 1 - row]),
  ];
  const once = (sides: readonly MatchedSide[]): Map<string, number> => {
    const places = new Map<string, number>();
    for (let row = head; row < sides.length - tail; row += 1) {
      const signature = sides[row]?.signature ?? "";
      places.set(signature, places.has(signature) ? -1 : row);
    }
    return places;
  };
  const inFound = once(found);
  const both = [...once(wanted)].flatMap(([signature, row]): [number, number][] => {
    const other = inFound.get(signature) ?? -1;
    return row >= 0 && other >= 0 ? [[row, other]] : [];
  });
  const rise = longestRise(both.map(([, other]) => other));
  return [...ends, ...both.filter((_, index) => rise.has(index))];
}
