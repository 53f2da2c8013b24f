import { longestRise } from "./longestRise.ts";

/** A row as it is looked for: everything it says, and what it is called. */
export interface MatchedSide {
  readonly signature: string;
  readonly label: string;
  /** Its other words, column by column; a dash is none */
  readonly words: readonly string[];
}

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
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (one: number, other: number): void => {
    partner.set(one, other);
    taken.add(other);
  };
  for (const [one, other] of anchors(wanted, found)) pair(one, other);
  let between = gapsBetween(partner, wanted.length, found.length);
  const left = {
    wanted: () => [...wanted.keys()].filter((row) => !partner.has(row)),
    found: () => [...found.keys()].filter((row) => !taken.has(row)),
  };
  const inOrder = (keyOf: (side: MatchedSide, gap: number) => string | null): void => {
    const places = Map.groupBy(left.found(), (row) => keyOf(found[row] ?? NOBODY, between.found[row] ?? 0));
    for (const row of left.wanted()) {
      const key = keyOf(wanted[row] ?? NOBODY, between.wanted[row] ?? 0);
      const other = key === null ? undefined : places.get(key)?.shift();
      if (other !== undefined) pair(row, other);
    }
  };
  inOrder(({ signature }, gap) => `${gap} ${signature}`);
  inOrder(({ signature }) => signature);

  // Numbers of every row may have been changed at once; what stands for one row only is enough to know it by.
  const byOnly = (keyOf: (side: MatchedSide) => string): void => {
    const [inWanted, inFound] = [counts(wanted, keyOf), counts(found, keyOf)];
    inOrder((side) => {
      const key = keyOf(side);
      return key !== "" && inWanted.get(key) === 1 && inFound.get(key) === 1 ? key : null;
    });
  };
  byOnly(({ label, words }) => (words.some((word) => word !== "") ? [label, ...words].join("\u001f") : ""));
  byOnly(({ label }) => label);
  const isTooMany = (): boolean => left.wanted().length * left.found().length > MOST_COMPARED;
  if (isTooMany()) {
    for (const column of wanted[0]?.words.keys() ?? []) {
      byOnly(({ label, words }) => (words[column] ? `${label}\u001f${words[column]}` : ""));
    }
  }

  let compared = 0;
  const mostAlike = (ones: readonly number[], others: readonly number[]): boolean => {
    compared += ones.length * others.length;
    if (compared > MOST_COMPARED) return false;
    const candidates = ones.flatMap((one) =>
      others.flatMap((other) => {
        const like = likeness(one, other);
        const away = Math.abs((between.wanted[one] ?? 0) - (between.found[other] ?? 0));
        const name = wanted[one]?.label ?? "";
        const named = name !== "" && name === found[other]?.label ? 1 : 0;
        const score = (like.tellingSame + named) * 1000 + like.same;
        return isMostlySame(like, away === 0) ? [{ one, other, away, score }] : [];
      }),
    );
    candidates.sort((first, second) => second.score - first.score || first.away - second.away);
    for (const { one, other } of candidates) if (!partner.has(one) && !taken.has(other)) pair(one, other);
    return true;
  };
  between = gapsBetween(partner, wanted.length, found.length);
  if (isTooMany()) {
    const byLabel = Map.groupBy(left.found(), (row) => found[row]?.label ?? "");
    for (const [label, ones] of Map.groupBy(left.wanted(), (row) => wanted[row]?.label ?? "")) {
      mostAlike(ones, byLabel.get(label) ?? []);
    }
    between = gapsBetween(partner, wanted.length, found.length);
  }
  if (!mostAlike(left.wanted(), left.found())) inOrder(({ label }, gap) => `${gap} ${label}`);
  return partner;
}

const NOBODY: MatchedSide = { signature: "", label: "", words: [] };

/**
 * Most of what it says is there; or, between the same neighbours or where it says nothing, at least half of its cells, zeros and
 * dashes included.
 */
function isMostlySame({ cells, same, telling, tellingSame }: Likeness, near: boolean): boolean {
  return tellingSame * 2 > telling || ((near || telling === 0) && same * 2 >= cells);
}

function counts(sides: readonly MatchedSide[], keyOf: (side: MatchedSide) => string): Map<string, number> {
  const found = new Map<string, number>();
  for (const side of sides) found.set(keyOf(side), (found.get(keyOf(side)) ?? 0) + 1);
  return found;
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
      const { signature } = sides[row] ?? NOBODY;
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

/** For every row of either side, how many rows that kept their order stand before it: between the same ones, it is the same number. */
function gapsBetween(
  partner: ReadonlyMap<number, number>,
  wanted: number,
  found: number,
): { wanted: number[]; found: number[] } {
  const pairs = [...partner].toSorted(([one], [other]) => one - other);
  const rise = longestRise(pairs.map(([, place]) => place));
  const kept = pairs.filter((_, index) => rise.has(index));
  const count = (length: number, rows: readonly number[]): number[] => {
    const isKept = new Set(rows);
    let before = 0;
    return Array.from({ length }, (_, row) => {
      if (isKept.has(row)) before += 1;
      return before;
    });
  };
  return {
    wanted: count(
      wanted,
      kept.map(([row]) => row),
    ),
    found: count(
      found,
      kept.map(([, row]) => row),
    ),
  };
}
