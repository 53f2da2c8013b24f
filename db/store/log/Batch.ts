import type { Cause } from "../core/Log.ts";

export interface Batch {
  readonly id: string;
  readonly file: string;
  readonly hash: string;
  readonly at: string;
  readonly actor: string;
  readonly asOf: string | null;
  readonly status: "committed" | "undone";
  readonly undoneAt: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly ledgers: readonly string[];
  readonly summary: unknown;
}

export interface BatchEntry {
  readonly file: string;
  /** Hash of the file's content */
  readonly hash: string;
  readonly asOf: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly ledgers: readonly string[];
  /** JSON, kept as it is */
  readonly summary: unknown;
}

export interface BatchReads {
  get(id: string): Batch | undefined;
  /** Newest first; pages count from 1. */
  list(page: number, pageSize: number): { rows: Batch[]; total: number };
  /** The latest batch of a file with this content that is not undone. */
  findByHash(hash: string): Batch | undefined;
}

export interface Batches extends BatchReads {
  /** Opens a batch inside the caller's transaction; its writes carry the id as cause.batch. */
  begin(entry: BatchEntry): string;
  /** Puts every row of the batch back byte-equal. Throws BatchMissing, BatchUndone, BatchChanged. */
  undo(id: string, cause: Cause): void;
}
