import type { TableCell, TableColumn } from "../../contract/tableModel.ts";
import { wrappedLines } from "../../files/writing/displayWidth.ts";

/** What the room beside the words takes, in half-width characters. */
const BESIDE = 1.5;

/** How many lines of text a row needs: only words wrap. */
export function rowLines(cells: readonly TableCell[], columns: readonly TableColumn[]): number {
  let lines = 1;
  for (let place = 0; place < columns.length; place += 1) {
    const [cell, column] = [cells[place], columns[place]];
    if (cell && column?.kind === "text") lines = Math.max(lines, wrappedLines(cell.text, column.width - BESIDE));
  }
  return lines;
}
