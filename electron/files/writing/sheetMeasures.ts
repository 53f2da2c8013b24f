import type { PaperSize } from "exceljs";
import { columnLetter } from "../grid/columnLetters.ts";

/** Height in points of a row with so many lines of text at 10.5 pt; a sheet's row holds at most 409. */
export function rowHeight(lines: number): number {
  return Math.min(400, Math.max(20, lines * 14 + 6));
}

/** Width of a column that holds so many half-width characters, with room at both sides. Never exactly 9: ExcelJS leaves that one out. */
export function columnWidth(characters: number): number {
  return Math.min(250, characters + 1.14);
}

/** The print area from A1, in the form in which ExcelJS (which puts a $ before each corner) makes it absolute. */
export function printArea(columns: number, rows: number): string {
  return `A$1:${columnLetter(columns)}$${rows}`;
}

/** A4, or A3 where the columns together would be too small to read on it. */
export function paperSize(widths: readonly number[]): PaperSize {
  const total = widths.reduce((sum, width) => sum + width, 0);
  // The codes of ECMA-376 (18.3.1.63); ExcelJS's type leaves A3 out.
  return (total > 170 ? 8 : 9) as PaperSize;
}
