import { longestRise } from "./longestRise.ts";

/** A row as it is looked for: everything it says, and what it is called. */
export interface MatchedSide {
  readonly signature: string;
  readonly label: string;
  /** Its other words, column by column; a dash is none */
  readonly words: readonly string[];
}

/** Which row of a table is which row of a sheet, as far as it is known: every row has one partner at most. */
export class RowPairs {
  /** wanted → found */
  readonly partner = new Map<number, number>();
  readonly #taken = new Set<number>();
  readonly #wanted: readonly MatchedSide[];
  readonly #found: readonly MatchedSide[];
  /** For every row of either side, how many rows that kept their order stand before it: between the same ones, the same number */
  #between: { readonly wanted: readonly number[]; readonly found: readonly number[] };

  constructor(wanted: readonly MatchedSide[], found: readonly MatchedSide[]) {
    this.#wanted = wanted;
    this.#found = found;
    this.#between = { wanted: wanted.map(() => 0), found: found.map(() => 0) };
  }

  /** Does nothing where one of them has a partner. */
  pair(wanted: number, found: number): void {
    if (this.partner.has(wanted) || this.#taken.has(found)) return;
    this.partner.set(wanted, found);
    this.#taken.add(found);
  }

  /** Rows of the table without a partner. */
  leftWanted(): number[] {
    return [...this.#wanted.keys()].filter((row) => !this.partner.has(row));
  }

  /** Rows of the sheet without a partner. */
  leftFound(): number[] {
    return [...this.#found.keys()].filter((row) => !this.#taken.has(row));
  }

  /** How many rows that kept their order stand between them; 0: they have the same neighbours. As of the last lookAround. */
  apart(wanted: number, found: number): number {
    return Math.abs((this.#between.wanted[wanted] ?? 0) - (this.#between.found[found] ?? 0));
  }

  /** Looks at which rows have kept their order, by the pairs that there are now. */
  lookAround(): void {
    const pairs = [...this.partner].toSorted(([one], [other]) => one - other);
    const rise = longestRise(pairs.map(([, place]) => place));
    const kept = pairs.filter((_, index) => rise.has(index));
    this.#between = {
      wanted: countBefore(this.#wanted.length, new Set(kept.map(([row]) => row))),
      found: countBefore(this.#found.length, new Set(kept.map(([, row]) => row))),
    };
  }

  /** Pairs what is left with the same key, in its order; null is no key. */
  pairInOrder(keyOf: (side: MatchedSide, between: number) => string | null): void {
    const key = (sides: readonly MatchedSide[], between: readonly number[], row: number): string | null => {
      const side = sides[row];
      return side ? keyOf(side, between[row] ?? 0) : null;
    };
    const places = Map.groupBy(this.leftFound(), (row) => key(this.#found, this.#between.found, row));
    for (const row of this.leftWanted()) {
      const own = key(this.#wanted, this.#between.wanted, row);
      const other = own === null ? undefined : places.get(own)?.shift();
      if (other !== undefined) this.pair(row, other);
    }
  }

  /** Pairs what is left by a key that stands for one row only on either side; "" is no key. */
  pairByOnly(keyOf: (side: MatchedSide) => string): void {
    const [inWanted, inFound] = [counts(this.#wanted, keyOf), counts(this.#found, keyOf)];
    this.pairInOrder((side) => {
      const key = keyOf(side);
      return key !== "" && inWanted.get(key) === 1 && inFound.get(key) === 1 ? key : null;
    });
  }
}

function countBefore(length: number, kept: ReadonlySet<number>): number[] {
  let before = 0;
  return Array.from({ length }, (_, row) => {
    if (kept.has(row)) before += 1;
    return before;
  });
}

function counts(sides: readonly MatchedSide[], keyOf: (side: MatchedSide) => string): Map<string, number> {
  const found = new Map<string, number>();
  for (const side of sides) found.set(keyOf(side), (found.get(keyOf(side)) ?? 0) + 1);
  return found;
}
