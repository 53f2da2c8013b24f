import type { Readable } from "../core/Context.ts";
import { newId } from "../core/newId.ts";
import type { RecordContext } from "../records/RecordContext.ts";
import type { Batch, Batches, BatchReads } from "./Batch.ts";
import { undoBatch } from "./undoBatch.ts";

type BatchRow = Omit<Batch, "counts" | "ledgers" | "summary"> & Record<"counts" | "ledgers" | "summary", string>;

const BATCHES = `SELECT id, file, hash, at, actor, as_of AS asOf, counts, ledgers, summary, status, undone_at AS undoneAt
  FROM batches`;

export function batchReads({ database }: Readable): BatchReads {
  const byId = database.prepare<[string], BatchRow>(`${BATCHES} WHERE id = ?`);
  const byHash = database.prepare<[string], BatchRow>(
    `${BATCHES} WHERE hash = ? AND status = 'committed' ORDER BY id DESC LIMIT 1`,
  );
  const newest = database.prepare<[number, number], BatchRow>(`${BATCHES} ORDER BY id DESC LIMIT ? OFFSET ?`);
  const total = database.prepare<[], number>("SELECT count(*) FROM batches").pluck();
  return {
    get(id) {
      const row = byId.get(id);
      return row && batchOf(row);
    },
    list(page, pageSize) {
      return { rows: newest.all(pageSize, (page - 1) * pageSize).map(batchOf), total: total.get() ?? 0 };
    },
    findByHash(hash) {
      const row = byHash.get(hash);
      return row && batchOf(row);
    },
  };
}

/** Imports (批次): one row each, begun in the transaction that writes its records. Ids ascend with time. */
export function createBatches(context: RecordContext): Batches {
  const insert = context.database.prepare(
    `INSERT INTO batches (id, file, hash, at, actor, as_of, counts, ledgers, summary, status)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'committed')`,
  );
  return {
    ...batchReads(context),
    begin(entry) {
      return context.transactions.write(() => {
        const id = newId();
        const texts = [
          JSON.stringify(entry.counts),
          JSON.stringify(entry.ledgers),
          JSON.stringify(entry.summary ?? null),
        ];
        insert.run(id, entry.file, entry.hash, context.at(), context.actor, entry.asOf, ...texts);
        return id;
      });
    },
    undo: (id, cause) => undoBatch(context, id, cause),
  };
}

function batchOf(row: BatchRow): Batch {
  return {
    ...row,
    counts: JSON.parse(row.counts) as Record<string, number>,
    ledgers: JSON.parse(row.ledgers) as string[],
    summary: JSON.parse(row.summary),
  };
}
