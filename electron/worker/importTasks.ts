import { FileRefused } from "../files/FileRefused.ts";
import type { Task } from "../files/process/Task.ts";
import { ImportReading } from "../import/meaning/crossing/ImportReading.ts";
import type { ReadingInputs } from "../import/meaning/crossing/ReadingInputs.ts";
import { type CellRange, shownCells } from "../import/meaning/shownCells.ts";
import { type BookPlace, OpenBooks } from "./OpenBooks.ts";

/** Readings under way at the same time. */
const MOST = 3;

/**
 * The tasks of an import: a workbook is read ("openBook"), what it means is found ("readBook"), its rows and totals are handed
 * over bit by bit, and some of its cells can be looked at ("bookCells"). A reading is known by the id its asker gave it, and
 * held until its last table's totals are handed over, or it is said to be of no more use ("endReading"). Whatever they throw is a
 * FileRefused.
 */
export function importTasks(): ReadonlyMap<string, Task> {
  const books = new OpenBooks();
  const readings = new Map<string, ImportReading>();

  const readingOf = (input: unknown): { reading: ImportReading; table: number; from: number } => {
    const { reading: id, table, from } = input as { reading: string; table: number; from: number };
    const reading = readings.get(id);
    // The process was ended meanwhile, for another task's sake.
    if (!reading) throw new FileRefused("file-interrupted");
    return { reading, table, from };
  };

  return new Map<string, Task>([
    [
      "openBook",
      async (input, reportProgress) => {
        const { book, hash } = await books.get(input as BookPlace, reportProgress);
        return { name: book.fileName, hash };
      },
    ],
    [
      "readBook",
      async (input, reportProgress) => {
        const request = input as { book: BookPlace; reading: string; inputs: ReadingInputs };
        const { book } = await books.get(request.book, reportProgress);
        const reading = new ImportReading(book, request.inputs);
        if (readings.size === MOST) readings.delete([...readings.keys()][0] ?? "");
        if (!reading.ended) readings.set(request.reading, reading);
        return reading.head;
      },
    ],
    [
      "bookRows",
      async (input) => {
        const { reading, table, from } = readingOf(input);
        return reading.rows(table, from);
      },
    ],
    [
      "bookTotals",
      async (input) => {
        const { reading, table, from } = readingOf(input);
        const totals = reading.totals(table, from);
        if (reading.ended) readings.delete((input as { reading: string }).reading);
        return totals;
      },
    ],
    ["endReading", async (input) => void readings.delete((input as { reading: string }).reading)],
    [
      "bookCells",
      async (input, reportProgress) => {
        const request = input as { book: BookPlace; range: CellRange };
        return shownCells((await books.get(request.book, reportProgress)).book, request.range);
      },
    ],
  ]);
}
