import { cellAt, type WorkbookGrid } from "../../files/grid/workbookGrid.ts";
import { cellText } from "./cellText.ts";
import type { FoundTable } from "./FoundTable.ts";

/** Texts a column shows of itself, and their length. */
const SHOWN = 3;
const LENGTH = 40;

/** The first texts of every column among the records, as a person sees them. One pass, however many rows a column is blank in. */
export function columnSamples(book: WorkbookGrid, { sheet, columns, dataRows }: FoundTable): Map<number, string[]> {
  const samples = new Map(columns.map(({ column }) => [column, [] as string[]]));
  let wanting = samples.size;
  for (const row of dataRows) {
    if (wanting === 0) break;
    const end = sheet.rowStarts[row + 1] ?? 0;
    for (let index = sheet.rowStarts[row] ?? 0; index < end; index += 1) {
      const column = sheet.columns[index] as number;
      const texts = samples.get(column);
      if (!texts || texts.length === SHOWN) continue;
      const cell = cellAt(book, sheet, row, column);
      if (cell) texts.push(cellText(cell, book.date1904).trim().slice(0, LENGTH));
      if (texts.length === SHOWN) wanting -= 1;
    }
  }
  return samples;
}
