import { displayWidth } from "../../files/writing/displayWidth.ts";
import type { AnnexTable } from "./AnnexTable.ts";

/** Sizes of type in half points, the largest first: 五号, 小五, 六号, 小六. */
const SIZES = [21, 18, 15, 13] as const;
/** Cell margins and lines, in twips */
const EDGES = 150;
/** Two Chinese characters of a header stand beside each other */
const SHORTEST = 4;
/** Words may break after so many half-width characters; figures, dates and stakes (K12+345) never. */
const LONGEST_WORD = 10;
/** Bold figures of a stand-in font are wider than those of the font that is asked for. */
const ROOM = 1.35;

/**
 * The columns' widths in twips, which add up to `width`, and the largest type in which no figure is broken: each column has at
 * least what its longest figure needs, and what is left goes by the widths the table asks for.
 */
export function columnWidths(
  table: AnnexTable,
  width: number,
): { readonly widths: readonly number[]; readonly size: number } {
  const characters = table.columns.map((column, index) => {
    const texts = table.rows.map(({ cells }) => cells[index] ?? "");
    const longest = Math.max(SHORTEST, ...texts.map(displayWidth));
    if (column.align !== "left") return longest;
    const unbroken = Math.max(0, ...texts.flatMap((text) => text.match(/[!-~]+/g) ?? []).map(({ length }) => length));
    return Math.max(Math.min(longest, LONGEST_WORD), Math.min(unbroken, 2 * LONGEST_WORD));
  });
  const needed = (size: number): number[] => characters.map((count) => Math.ceil(count * size * 5 * ROOM) + EDGES);
  const size = table.halfPoints ?? SIZES.find((each) => sum(needed(each)) <= width) ?? SIZES[SIZES.length - 1] ?? 13;
  const least = needed(size);
  const [short, asked] = [width - sum(least), sum(table.columns.map((column) => Math.max(column.width, 4)))];
  // Where even the smallest type is too wide, all give way alike.
  const widths = table.columns.map((column, index) =>
    Math.floor(
      short >= 0
        ? (least[index] ?? 0) + (short * Math.max(column.width, 4)) / asked
        : ((least[index] ?? 0) * width) / sum(least),
    ),
  );
  return { widths: widths.map((each, index) => (index === 0 ? each + width - sum(widths) : each)), size };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
