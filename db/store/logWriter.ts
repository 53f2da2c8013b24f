import type { Database } from "better-sqlite3";
import { newId } from "./newId.ts";
import type { LoggedState } from "./recordState.ts";
import type { Cause, LogAction } from "./Store.ts";

/** One row for the change log, but for what the writer adds (id, actor). */
export interface LogRow {
  readonly at: string;
  readonly ledger: string;
  readonly recordId: string;
  readonly month: string | null;
  readonly action: LogAction;
  readonly before: LoggedState | SettingState | null;
  readonly after: LoggedState | SettingState | null;
}

export interface SettingState {
  readonly value: string;
}

export type WriteLog = (row: LogRow, cause: Cause) => void;

/** Appends rows to change_log; nothing ever changes or removes one. */
export function logWriter(database: Database, actor: string): WriteLog {
  const insert = database.prepare(
    `INSERT INTO change_log (id, at, actor, cause, reason, batch, file, sheet, row, ledger, record_id, month, action, before, after)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (row, cause) => {
    insert.run([
      newId(),
      row.at,
      actor,
      cause.kind,
      cause.reason ?? null,
      cause.batch ?? null,
      cause.file ?? null,
      cause.sheet ?? null,
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
