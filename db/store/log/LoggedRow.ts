import type { LoggedState } from "../records/recordState.ts";

/** A row of the log by which something is taken back. */
export interface LoggedRow {
  readonly ledger: string;
  readonly record_id: string;
  readonly month: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a log row says of a record on one side; null where the record was not there. */
export function loggedState(text: string | null): LoggedState | null {
  return text === null ? null : (JSON.parse(text) as LoggedState);
}
