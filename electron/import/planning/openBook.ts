import { randomUUID } from "node:crypto";
import type { ShownCells } from "../../contract/shownCells.ts";
import type { FileWorker } from "../../files/process/fileWorker.ts";
import type { RowBatch, TotalBatch } from "../meaning/crossing/ImportReading.ts";
import type { PackedHead } from "../meaning/crossing/PackedHead.ts";
import type { AskOptions, BookSource } from "./BookSource.ts";

/**
 * Reads a workbook in the killable process, where it stays as long as there is room: should that process have ended since, the
 * file is read again, if it is still the same.
 * @throws FileRefused with one of the closed codes; nothing else for any content of the file
 */
export async function openBook(worker: FileWorker, path: string, { signal }: AskOptions = {}): Promise<BookSource> {
  const file = await worker.run<BookSource["file"]>("openBook", { path, hash: null }, { signal });
  const book = { path, hash: file.hash };
  return {
    file,
    cells: (range) => worker.run<ShownCells>("bookCells", { book, range }),
    async read(inputs, options = {}) {
      const reading = randomUUID();
      const head = await worker.run<PackedHead>("readBook", { book, reading, inputs }, options);
      return {
        head,
        rows: (table, from) => worker.run<RowBatch>("bookRows", { reading, table, from }, options),
        end: () => {
          // A process that has ended has forgotten it too.
          worker.run("endReading", { reading }).catch(() => {});
        },
        totals: (table, from) => worker.run<TotalBatch>("bookTotals", { reading, table, from }, options),
      };
    },
  };
}
