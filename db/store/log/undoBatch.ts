import { SqliteError } from "better-sqlite3";
import type { Cause, LogAction } from "../core/Log.ts";
import { BatchChanged, BatchMissing, BatchUndone } from "../core/refusals.ts";
import { putSettingBack, SETTINGS } from "../core/settings.ts";
import { MARKS, markLabel, putMarkBack } from "../marks/marks.ts";
import type { Touch } from "../records/ClosedPeriods.ts";
import type { LedgerRows } from "../records/LedgerRows.ts";
import type { RecordContext } from "../records/RecordContext.ts";
import { type LoggedState, recordWith } from "../records/recordState.ts";
import { type LoggedRow, loggedState } from "./LoggedRow.ts";
import { putBack } from "./putBack.ts";

interface BatchedRow extends LoggedRow {
  readonly action: LogAction;
}

/** What takes an action back, as the log names it. */
const OPPOSITE: Readonly<Record<LogAction, LogAction>> = {
  add: "remove",
  update: "update",
  remove: "restore",
  restore: "remove",
  removeMonth: "update",
  // What was seen cannot be unseen; a batch holds none.
  reveal: "reveal",
};

/** The log rows of a batch: those of its transactions whose cause it is. */
const OWN_ROWS = `SELECT c.* FROM (
    SELECT DISTINCT first_seq, (SELECT min(n.first_seq) FROM writes n WHERE n.first_seq > b.first_seq) AS next_seq
    FROM writes b WHERE b.batch = ? AND b.cause <> 'undo'
  ) t
  JOIN change_log c ON c.seq >= t.first_seq AND (t.next_seq IS NULL OR c.seq < t.next_seq)
  JOIN writes w ON w.id = c.write_id AND w.batch = ? AND w.cause <> 'undo'`;

/**
 * Takes an import back: latest log row first, every record and month is put back as its log row has it before. Added rows go
 * altogether. The log keeps the whole story: each step is appended under the cause "undo".
 * @throws BatchMissing, BatchUndone, BatchChanged, ClosedPeriod — nothing is written then
 */
export function undoBatch(context: RecordContext, id: string, cause: Cause): void {
  const { database, transactions } = context;
  transactions.write(() => {
    const status = database.prepare<[string], string>("SELECT status FROM batches WHERE id = ?").pluck().get(id);
    if (status === undefined) throw new BatchMissing(id);
    if (status === "undone") throw new BatchUndone(id);
    refuseWhereChanged(context, id);

    const undone: Cause = { kind: "undo", batch: id, reason: cause.reason ?? null };
    const logged = database.prepare<[string, string], BatchedRow>(`${OWN_ROWS} ORDER BY c.seq DESC`).all(id, id);
    for (const row of logged) {
      if (row.ledger === SETTINGS) {
        putSettingBack(context, row, undone);
        continue;
      }
      if (row.ledger === MARKS) {
        try {
          putMarkBack(context, row, undone);
        } catch (error) {
          transactions.spoil(error);
          throw error;
        }
        continue;
      }
      const rows = context.rows({ id: row.ledger });
      const before = loggedState(row.before);
      const after = loggedState(row.after);
      try {
        context.closed.check(rows.ledger, undone, () => touchOf(rows, row, before, after));
        putBack(rows, row, before, after);
      } catch (error) {
        const refusal = keyTaken(rows, row, before, error);
        transactions.spoil(refusal);
        throw refusal;
      }
      const { ledger, record_id: recordId, month } = row;
      context.writeLog({ ledger, recordId, month, action: OPPOSITE[row.action], before: after, after: before }, undone);
    }
    database.prepare("UPDATE batches SET status = 'undone', undone_at = ? WHERE id = ?").run(context.at(), id);
  });
}

/**
 * Records that were written again after the batch: by a form, or by a later batch that is not undone. What was undone since
 * stands in the log twice, there and back, and counts for nothing.
 */
function refuseWhereChanged(context: RecordContext, id: string): void {
  const changed = context.database
    .prepare<[string, string], { ledger: string; record_id: string }>(
      `WITH own AS MATERIALIZED (SELECT record_id, max(seq) AS last FROM (${OWN_ROWS}) GROUP BY record_id)
       SELECT DISTINCT c.ledger, c.record_id FROM own
       JOIN change_log c ON c.record_id = own.record_id AND c.seq > own.last
       JOIN writes w ON w.id = c.write_id
       LEFT JOIN batches b ON b.id = w.batch
       WHERE w.cause <> 'undo' AND coalesce(b.status, '') <> 'undone' AND c.action <> 'reveal'
       ORDER BY c.ledger, c.record_id`,
    )
    .all(id, id);
  if (changed.length === 0) return;
  throw new BatchChanged(
    changed.map(({ ledger, record_id: id }) => {
      if (ledger === SETTINGS) return { ledger, id, label: `设置“${id}”` };
      return ledger === MARKS ? { ledger, id, label: markLabel(null) } : labelled(context.rows({ id: ledger }), id);
    }),
  );
}

/** What putting a log row back does to its record; null where only unknown columns change, which no table shows. */
function touchOf(
  rows: LedgerRows,
  row: LoggedRow,
  before: LoggedState | null,
  after: LoggedState | null,
): Touch | null {
  const state = rows.byId(row.record_id);
  const put = before && recordWith(row.record_id, state, before, rows.names);
  const standing = (one: typeof put | undefined) => (one && one.deletedAt === null ? rows.valuesOf(one) : null);
  const ownDiffers = !before || !after || before.values !== undefined || before.deletedAt !== undefined;
  if (!ownDiffers && row.month === null) return null;
  return {
    before: standing(state),
    after: standing(put),
    monthOnly: ownDiffers ? null : row.month,
  };
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
