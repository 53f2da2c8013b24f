/**
 * db/store/log — the change log: written with every write, read as history, followed backwards to undo an import (undoBatch) or to
 * look at how things stood (lookBack, on a reader, in temporary tables).
 *
 * Append-only; a row says who, when, why, before and after.
 * Rule: imports core/, records/ and marks/.
 */
import type { Database } from "better-sqlite3";
import type { Cause, WriteLog } from "../core/Log.ts";
import { newId } from "../core/newId.ts";
import type { Transactions } from "../core/Transactions.ts";

/** Appends rows to change_log, and to `writes` once per transaction and cause; nothing ever changes or removes one. */
export function logWriter(database: Database, transactions: Transactions, actor: string, at: () => string): WriteLog {
  const insert = database.prepare(
    `INSERT INTO change_log (id, write_id, row, ledger, record_id, month, action, before, after)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertWrite = database.prepare(
    "INSERT INTO writes (first_seq, at, actor, cause, reason, batch, file, sheet) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const nextSeq = database.prepare<[], number>("SELECT coalesce(max(seq), 0) + 1 FROM change_log").pluck();
  const writes = new Map<string, number>();
  let generation = -1;
  let firstSeq = 0;
  let last: { readonly cause: Cause; readonly id: number } | null = null;

  function writeOf(cause: Cause): number {
    if (generation !== transactions.generation) {
      writes.clear();
      last = null;
      generation = transactions.generation;
      firstSeq = nextSeq.get() ?? 1;
    }
    if (last && sameCause(last.cause, cause)) return last.id;
    const texts = [cause.kind, cause.reason ?? null, cause.batch ?? null, cause.file ?? null, cause.sheet ?? null];
    const key = JSON.stringify(texts);
    let id = writes.get(key);
    if (id === undefined) {
      id = Number(insertWrite.run(firstSeq, at(), actor, ...texts).lastInsertRowid);
      writes.set(key, id);
    }
    last = { cause: { ...cause }, id };
    return id;
  }

  return (row, cause) => {
    insert.run([
      newId(),
      writeOf(cause),
      cause.row ?? null,
      row.ledger,
      row.recordId,
      row.month ?? null,
      row.action,
      row.before === null ? null : JSON.stringify(row.before),
      row.after === null ? null : JSON.stringify(row.after),
    ]);
  };
}

function sameCause(first: Cause, second: Cause): boolean {
  return (
    first.kind === second.kind &&
    first.batch === second.batch &&
    first.sheet === second.sheet &&
    first.file === second.file &&
    first.reason === second.reason
  );
}
