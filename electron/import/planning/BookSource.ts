import type { ShownCells } from "../../contract/shownCells.ts";
import type { RowBatch, TotalBatch } from "../meaning/crossing/ImportReading.ts";
import type { PackedHead } from "../meaning/crossing/PackedHead.ts";
import type { ReadingInputs } from "../meaning/crossing/ReadingInputs.ts";
import type { CellRange } from "../meaning/shownCells.ts";

export interface AskOptions {
  readonly signal?: AbortSignal;
}

/** A workbook that was read, wherever it lies: what it means is asked for, part by part. */
export interface BookSource {
  readonly file: { readonly name: string; readonly hash: string };
  /** Finds and matches its tables. @throws FileRefused "cancelled", "file-timeout", "file-out-of-memory" and what reading throws */
  read(inputs: ReadingInputs, options?: AskOptions): Promise<BookReading>;
  /** Some cells as they show. @throws FileRefused as reading does */
  cells(range: CellRange): Promise<ShownCells>;
}

/** What a workbook means with certain inputs: its rows follow table by table, from the top down. As ImportReading has it. */
export interface BookReading {
  readonly head: PackedHead;
  rows(table: number, from: number): Promise<RowBatch>;
  totals(table: number, from: number): Promise<TotalBatch>;
  /** Nothing more will be asked of it. */
  end(): void;
}
