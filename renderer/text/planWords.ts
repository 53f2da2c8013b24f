interface Counts {
  readonly add: number;
  readonly update: number;
  readonly unchanged: number;
  readonly refuse: number;
  readonly skipped: number;
}

/** All rows of the sheet: what is written, left, refused and passed over must add up to it. */
export function rowsOf(counts: Counts): number {
  return counts.add + counts.update + counts.unchanged + counts.refuse + counts.skipped;
}
