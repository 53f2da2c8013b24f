import type { LoggedState } from "./recordState.ts";
import type { ChangeLog, LogEntry } from "./Store.ts";
import type { StoreContext } from "./StoreContext.ts";

interface LogTableRow extends Omit<LogEntry, "changes"> {
  readonly before: string | null;
  readonly after: string | null;
}

/** Reads the history of a record. Rows that only carry the record's revision along with a month's change are left out. */
export function createChangeLog(context: StoreContext): ChangeLog {
  const ofRecord = context.database.prepare<[string, string], LogTableRow>(
    `SELECT id, at, actor, action, cause, reason, batch, file, sheet, row, month, before, after
     FROM change_log WHERE record_id = ? AND ledger = ? ORDER BY seq DESC`,
  );
  return {
    ofRecord(ledger, id) {
      const fields = [...Object.keys(ledger.fields), ...Object.keys(ledger.progress ?? {})];
      return ofRecord.all(id, ledger.id).flatMap(({ before, after, ...row }) => {
        const changes = changesOf(fields, parsed(before)?.values ?? {}, parsed(after)?.values ?? {});
        const carriesOnly = row.action === "update" && row.month === null && changes.length === 0 && !mentionsExtra(before, after);
        return carriesOnly ? [] : { ...row, changes };
      });
    },
  };
}

function parsed(text: string | null): LoggedState | null {
  return text === null ? null : (JSON.parse(text) as LoggedState);
}

function mentionsExtra(before: string | null, after: string | null): boolean {
  return parsed(before)?.extra !== undefined || parsed(after)?.extra !== undefined;
}

type LoggedValues = NonNullable<LoggedState["values"]>;

/** Fields in the declaration's order; those a later version no longer declares come last. */
function changesOf(fields: readonly string[], before: LoggedValues, after: LoggedValues): LogEntry["changes"] {
  const names = new Set([...fields, ...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((field) => Object.hasOwn(before, field) || Object.hasOwn(after, field))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}
