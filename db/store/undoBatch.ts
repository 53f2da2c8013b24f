import { SqliteError } from "better-sqlite3";
import type { LedgerRows } from "./LedgerRows.ts";
import { type LoggedState, monthWith, recordWith } from "./recordState.ts";
import { BatchChanged, BatchMissing, BatchUndone } from "./refusals.ts";
import type { Cause, LogAction } from "./Store.ts";
import type { StoreContext } from "./StoreContext.ts";

interface LoggedRow {
  readonly seq: number;
  readonly ledger: string;
  readonly record_id: string;
  readonly month: string | null;
  readonly action: LogAction;
  readonly before: string | null;
  readonly after: string | null;
}

/** What takes an action back, as the log names it. */
const OPPOSITE: Readonly<Record<"record" | "month", Readonly<Record<LogAction, LogAction>>>> = {
  record: { add: "remove", update: "update", remove: "restore", restore: "remove", removeMonth: "add" },
  month: { add: "removeMonth", update: "update", remove: "add", restore: "removeMonth", removeMonth: "add" },
};

/**
 * Takes an import back: latest log row first, every record and month is put back as its log row has it before. Added rows go
 * altogether. The log keeps the whole story: each step is appended under the cause "undo".
 * @throws BatchMissing, BatchUndone, BatchChanged — nothing is written then
 */
export function undoBatch(context: StoreContext, id: string, cause: Cause): void {
  const { database, transactions } = context;
  transactions.write(() => {
    const status = database.prepare<[string], string>("SELECT status FROM batches WHERE id = ?").pluck().get(id);
    if (status === undefined) throw new BatchMissing(id);
    if (status === "undone") throw new BatchUndone(id);
    refuseWhereChanged(context, id);

    const at = context.now();
    const undone: Cause = { kind: "undo", batch: id, reason: cause.reason ?? null };
    const logged = database
      .prepare<[string], LoggedRow>(
        `SELECT seq, ledger, record_id, month, action, before, after FROM change_log
         WHERE batch = ? AND cause <> 'undo' ORDER BY seq DESC`,
      )
      .all(id);
    for (const row of logged) {
      const rows = context.rows({ id: row.ledger });
      const before = parsed(row.before);
      try {
        if (row.month === null) putRecordBack(rows, row.record_id, before);
        else putMonthBack(rows, row.record_id, row.month, before);
      } catch (error) {
        const refusal = keyTaken(rows, row, before, error);
        transactions.spoil(refusal);
        throw refusal;
      }
      const action = OPPOSITE[row.month === null ? "record" : "month"][row.action];
      const sides = { before: parsed(row.after), after: before };
      context.writeLog({ at, ledger: row.ledger, recordId: row.record_id, month: row.month, action, ...sides }, undone);
    }
    database.prepare("UPDATE batches SET status = 'undone', undone_at = ? WHERE id = ?").run(at, id);
  });
}

/**
 * Records that were written again after the batch: by a form, or by a later batch that is not undone. What was undone since
 * stands in the log twice, there and back, and counts for nothing.
 */
function refuseWhereChanged(context: StoreContext, id: string): void {
  const changed = context.database
    .prepare<[string], { ledger: string; record_id: string }>(
      `WITH own AS (
         SELECT record_id, max(seq) AS last FROM change_log WHERE batch = ? AND cause <> 'undo' GROUP BY record_id
       )
       SELECT DISTINCT c.ledger, c.record_id FROM own
       JOIN change_log c ON c.record_id = own.record_id AND c.seq > own.last
       LEFT JOIN batches b ON b.id = c.batch
       WHERE c.cause <> 'undo' AND coalesce(b.status, '') <> 'undone'
       ORDER BY c.ledger, c.record_id`,
    )
    .all(id);
  if (changed.length === 0) return;
  throw new BatchChanged(changed.map(({ ledger, record_id }) => labelled(context.rows({ id: ledger }), record_id)));
}

function putRecordBack(rows: LedgerRows, id: string, before: LoggedState | null): void {
  if (before === null) {
    rows.delete(id);
    return;
  }
  const state = rows.byId(id);
  const put = recordWith(id, state, before, rows.names);
  if (state) rows.update(put);
  else rows.insert(put);
}

function putMonthBack(rows: LedgerRows, id: string, month: string, before: LoggedState | null): void {
  if (before === null) {
    rows.deleteMonth(id, month);
    return;
  }
  const state = rows.month(id, month);
  const put = monthWith(month, state, before, rows.progressNames);
  if (state) rows.updateMonth(id, put);
  else rows.insertMonth(id, put);
}

/** The old key of a record may belong to another record by now; that other record is what stands in the way. */
function keyTaken(rows: LedgerRows, row: LoggedRow, before: LoggedState | null, error: unknown): unknown {
  if (!(error instanceof SqliteError) || error.code !== "SQLITE_CONSTRAINT_UNIQUE" || before === null) return error;
  const put = recordWith(row.record_id, rows.byId(row.record_id), before, rows.names);
  const other = rows.byKey(rows.storedKey(put));
  return other ? new BatchChanged([labelled(rows, other.id)]) : error;
}

function labelled(rows: LedgerRows, id: string): { ledger: string; id: string; label: string } {
  const state = rows.byId(id);
  return { ledger: rows.ledger.id, id, label: state ? rows.label(rows.valuesOf(state)) : id };
}

function parsed(text: string | null): LoggedState | null {
  return text === null ? null : (JSON.parse(text) as LoggedState);
}
