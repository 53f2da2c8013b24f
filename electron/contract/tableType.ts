import type { TableColumn, TableModel } from "./tableModel.ts";

/** What a sheet of paper lying on its side holds, in mm; half-width characters in em, with room for wide digits and bold ones. */
export const tablePaper = {
  A4: { width: 297, height: 210 },
  A3: { width: 420, height: 297 },
} as const;
/** Margins in mm. */
export const tableMargins = { top: 14, side: 12, bottom: 15 } as const;
/** In mm. */
export const POINT = 25.4 / 72;
const CHARACTER = 0.55;
/** In pt. Smaller than the smallest nothing is set: a table takes a larger paper, or more pages, instead. */
export const SMALLEST = 8;
const LARGEST = 10.5;

/** How many half-width characters of the smallest type stand beside each other on a paper. */
export function mostCharacters(paper: TableModel["paper"]): number {
  return Math.floor(innerWidth(paper) / (SMALLEST * POINT * CHARACTER));
}

/** The size of type, in pt, in which columns stand beside each other on a paper: on screen and on paper the same. */
export function typeSize(columns: readonly Pick<TableColumn, "width">[], paper: TableModel["paper"]): number {
  const characters = columns.reduce((sum, { width }) => sum + width, 0);
  return Math.max(SMALLEST, Math.min(LARGEST, innerWidth(paper) / (characters * CHARACTER * POINT)));
}

function innerWidth(paper: TableModel["paper"]): number {
  return tablePaper[paper].width - 2 * tableMargins.side;
}
