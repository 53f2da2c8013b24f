import { createHash } from "node:crypto";
import { basename } from "node:path";
import { FileRefused } from "../files/FileRefused.ts";
import type { WorkbookGrid } from "../files/grid/workbookGrid.ts";
import type { ReportProgress } from "../files/process/Task.ts";
import { limits } from "../files/reading/limits.ts";
import { readBytes } from "../files/reading/readBytes.ts";
import { readWorkbookBytes } from "../files/reading/readWorkbookFile.ts";

/** A workbook by where it lies; hash: what it was when it was first read, null for the first time. */
export interface BookPlace {
  readonly path: string;
  readonly hash: string | null;
}

/** So many books lie open at once at most, as many as plans are looked at. */
const MOST = 3;

/**
 * The workbooks that this process has read and still holds, so that a plan made again, or a look at its sheet, need not wait for
 * the file. They are a convenience: whoever asks names the file too, and where it is no longer held it is read again.
 */
export class OpenBooks {
  /** By path and content, the one used longest ago first */
  readonly #held = new Map<string, WorkbookGrid>();

  /** @throws FileRefused what reading throws; "file-changed" where another file stands in its place by now */
  async get({ path, hash }: BookPlace, reportProgress: ReportProgress): Promise<{ book: WorkbookGrid; hash: string }> {
    const held = hash === null ? undefined : this.#held.get(keyOf(path, hash));
    if (held && hash !== null) {
      this.#hold(keyOf(path, hash), held);
      return { book: held, hash };
    }
    this.#shrink(MOST - 1, limits.cells);
    const bytes = await readBytes(path);
    const found = createHash("sha256").update(bytes).digest("hex");
    if (hash !== null && hash !== found) throw new FileRefused("file-changed", { file: basename(path) });
    const book = await readWorkbookBytes(basename(path), bytes, reportProgress);
    this.#hold(keyOf(path, found), book);
    this.#shrink(MOST, limits.cells);
    return { book, hash: found };
  }

  #hold(key: string, book: WorkbookGrid): void {
    this.#held.delete(key);
    this.#held.set(key, book);
  }

  /** Lets the oldest go until there are no more than so many books and cells; the youngest stays. */
  #shrink(books: number, cells: number): void {
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= 1 || (this.#held.size <= books && cellsIn(this.#held.values()) <= cells)) return;
      this.#held.delete(oldest);
    }
  }
}

function keyOf(path: string, hash: string): string {
  return `${hash} ${path}`;
}

function cellsIn(books: Iterable<WorkbookGrid>): number {
  let cells = 0;
  for (const { sheets } of books) for (const { columns } of sheets) cells += columns.length;
  return cells;
}
