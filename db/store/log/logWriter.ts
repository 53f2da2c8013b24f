import type { Database } from "better-sqlite3";
import { newId } from "../core/newId.ts";
import type { Cause, LogAction } from "../core/Store.ts";
import type { Transactions } from "../core/Transactions.ts";
import type { ClosedRead, Closing } from "../issued/Closing.ts";
import type { LoggedState } from "../records/recordState.ts";

/** One row for the change log, but for its id and what stands in `writes`. */
export interface LogRow {
  readonly ledger: string;
  readonly recordId: string;
  readonly month: string | null;
  readonly action: LogAction;
  readonly before: LoggedState | SettingState | OwnTableState | ClosingState | SummaryState | null;
  readonly after: LoggedState | SettingState | OwnTableState | ClosingState | SummaryState | null;
}

export interface SettingState {
  readonly value: string;
}

/** A table of the bureau's own; `workbook` is the SHA-256 of its file. */
export interface OwnTableState {
  readonly kind: "variant" | "template";
  readonly name: string;
  readonly base: string | null;
  readonly definition: string;
  readonly workbook: string | null;
  readonly deleted: boolean;
}

/** A month closed for an area; `hash` is the SHA-256 over a table's model, workbook and sources. */
export interface ClosingState {
  readonly area: string;
  readonly month: string;
  readonly issue: number;
  readonly logSeq: number;
  readonly reads: readonly ClosedRead[];
  readonly tables: readonly { readonly id: string; readonly checkCode: string; readonly hash: string }[];
  readonly reopened: Closing["reopened"];
}

/** A part of the summary: a template, an edition's texts, or an issue; documents and models by their SHA-256. */
export type SummaryState = { readonly kind: string } & Readonly<Record<string, string | number | null>>;

export type WriteLog = (row: LogRow, cause: Cause) => void;

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
      row.month,
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
