/**
 * The places of a longest rising subsequence of different numbers: what need not be moved to put a list in order.
 * Patience sorting, n log n.
 */
export function longestRise(numbers: readonly number[]): Set<number> {
  /** By length of the rise: the place where the lowest such rise ends */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [place, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = place;
  }
  const rise = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) rise.add(place);
  return rise;
}
