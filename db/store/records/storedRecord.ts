import type { LedgerRows } from "./LedgerRows.ts";
import type { StoredRecord } from "./Records.ts";
import type { RecordState } from "./recordState.ts";

/** A row as callers have it: values by name, unknown columns read. */
export function storedRecord(rows: LedgerRows, state: RecordState): StoredRecord {
  return {
    ...state,
    values: rows.valuesOf(state),
    extra: state.extra === null ? null : (JSON.parse(state.extra) as Record<string, string>),
  };
}
