import type { ReadStore } from "../../../../db/store/index.ts";

/** What a batch keeps of each table it wrote. */
interface KeptTable {
  readonly sheet: string;
  readonly ledger: string;
  /** Absent in batches of before this was kept */
  readonly sender?: string | null;
  readonly title?: string;
}

/** A table that was written, and the batch that wrote it. */
export interface WrittenTable extends KeptTable {
  readonly batch: string;
}

const PAGE = 200;

/** The tables of all batches that stand. @param pause lets others work; it may throw */
export async function writtenTables(store: ReadStore, pause: () => Promise<void>): Promise<WrittenTable[]> {
  const written: WrittenTable[] = [];
  for (let page = 1; ; page += 1) {
    await pause();
    const { rows } = store.batches.list(page, PAGE);
    for (const { id, status, summary } of rows) {
      const { tables = [] } = summary as { readonly tables?: readonly KeptTable[] };
      if (status === "committed") for (const table of tables) written.push({ ...table, batch: id });
    }
    if (rows.length < PAGE) return written;
  }
}
