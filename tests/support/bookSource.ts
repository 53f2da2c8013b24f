import type { WorkbookGrid } from "../../electron/files/grid/workbookGrid.ts";
import { ImportReading } from "../../electron/import/meaning/crossing/ImportReading.ts";
import { shownCells } from "../../electron/import/meaning/shownCells.ts";
import type { BookSource } from "../../electron/import/planning/BookSource.ts";

/** A grid as a plan asks it, in this process: all that would cross the border is cloned as there. */
export function bookSource(book: WorkbookGrid): BookSource {
  return {
    file: { name: book.fileName, hash: "0" },
    cells: async (range) => shownCells(book, range),
    async read(inputs) {
      const reading = new ImportReading(book, structuredClone(inputs));
      return {
        head: structuredClone(reading.head),
        rows: async (table, from) => structuredClone(reading.rows(table, from)),
        end: () => {},
        totals: async (table, from) => structuredClone(reading.totals(table, from)),
      };
    },
  };
}
