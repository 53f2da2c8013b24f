import type { RecordReadContext } from "../records/RecordContext.ts";
import type { LoggedState } from "../records/recordState.ts";
import type { ChangeLog, LogEntry } from "./LogEntry.ts";

interface LogTableRow extends Omit<LogEntry, "changes"> {
  readonly before: string | null;
  readonly after: string | null;
}

/** Reads the history of a record: one entry per write, the month's fields beside the record's. */
export function createChangeLog(context: RecordReadContext): ChangeLog {
  const ofRecord = context.database.prepare<[string, string, number], LogTableRow>(
    `SELECT c.id, w.at, w.actor, c.action, w.cause, w.reason, w.batch, w.file, w.sheet, c.row, c.month, c.before, c.after
     FROM change_log c JOIN writes w ON w.id = c.write_id WHERE c.record_id = ? AND c.ledger = ? AND c.seq > ? ORDER BY c.seq DESC`,
  );
  const since = context.database.prepare<[number], { ledger: string; id: string }>(
    `SELECT DISTINCT ledger, record_id AS id FROM change_log NOT INDEXED
     WHERE seq > ? AND action <> 'reveal' ORDER BY ledger, record_id`,
  );
  // A transaction's rows follow one another: the first row of the next one ends them.
  const from = context.database
    .prepare<[string, string, string], string>(
      `SELECT DISTINCT c.record_id FROM writes w JOIN change_log c ON c.write_id = w.id AND c.seq >= w.first_seq
       AND c.seq < coalesce((SELECT min(n.first_seq) FROM writes n WHERE n.first_seq > w.first_seq), 9223372036854775807)
       WHERE w.batch = ? AND w.sheet = ? AND c.ledger = ? AND w.cause = 'import'`,
    )
    .pluck();
  return {
    writtenFrom: (ledger, batch, sheet) => from.all(batch, sheet, ledger.id),

    changedSince(seq) {
      const records = since.all(seq).filter(({ ledger }) => context.ledgers.has(ledger));
      const byLedger = Map.groupBy(records, ({ ledger }) => ledger);
      return new Map([...byLedger].map(([ledger, those]) => [ledger, those.map(({ id }) => id)]));
    },

    ofRecord(ledger, id, after = 0) {
      const fields = [...Object.keys(ledger.fields), ...Object.keys(ledger.progress ?? {})];
      return ofRecord.all(id, ledger.id, after).map(({ before, after, ...row }) => ({
        ...row,
        changes: changesOf(fields, valuesIn(before), valuesIn(after)),
      }));
    },
  };
}

function valuesIn(text: string | null): LoggedValues {
  if (text === null) return {};
  const state = JSON.parse(text) as LoggedState;
  return { ...state.values, ...state.progress?.values };
}

type LoggedValues = NonNullable<LoggedState["values"]>;

/** Fields in the declaration's order; those a later version no longer declares come last. */
function changesOf(fields: readonly string[], before: LoggedValues, after: LoggedValues): LogEntry["changes"] {
  const names = new Set([...fields, ...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((field) => Object.hasOwn(before, field) || Object.hasOwn(after, field))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}
