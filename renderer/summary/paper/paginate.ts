/** A block as it was measured. */
export interface MeasuredBlock {
  readonly lines: number;
  /** Blank lines above it, which fall away at the top of a page */
  readonly blankBefore: number;
  /** A heading: never the last thing on a page */
  readonly keepWithNext: boolean;
}

/** Lines of a block on a page: from, and up to (not with) a line of it, counted from 0. */
export interface PagePart {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly blankBefore: number;
}

/** Lays measured blocks out on pages of so many lines. Every line of every block is on exactly one page, in order. */
export function paginate(blocks: readonly MeasuredBlock[], linesAPage: number): readonly (readonly PagePart[])[] {
  const pages: PagePart[][] = [[]];
  let left = linesAPage;
  const turn = (): void => {
    pages.push([]);
    left = linesAPage;
  };
  const page = (): PagePart[] => pages.at(-1) ?? [];
  for (const [block, { lines, blankBefore, keepWithNext }] of blocks.entries()) {
    const last = block === blocks.length - 1;
    const needed = blankBefore + (keepWithNext && !last ? lines + 1 : 1);
    if (page().length > 0 && needed > left) turn();
    let blank = page().length > 0 ? blankBefore : 0;
    left -= blank;
    for (let from = 0; from < lines; ) {
      if (left <= 0) turn();
      const to = Math.min(lines, from + left);
      page().push({ block, from, to, blankBefore: blank });
      left -= to - from;
      from = to;
      blank = 0;
    }
  }
  return pages;
}
