/** Numbers that look random and are the same every time: the sample must not change from one run to the next. */
export interface Random {
  /** A whole number, both ends included. */
  integer(least: number, most: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
}

/** A generator of 32 bits of state (mulberry32, public domain): plenty for names and lengths. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    integer,
    pick: (choices) => choices[integer(0, choices.length - 1)] ?? choices[0],
    chance: (percent) => integer(1, 100) <= percent,
  };
}
