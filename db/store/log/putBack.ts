import type { LedgerRows } from "../records/LedgerRows.ts";
import { type LoggedState, monthWith, recordWith } from "../records/recordState.ts";

/** The record's row and its month's, as a log row has them before. Months go before their record, and come after it. */
export function putBack(
  rows: LedgerRows,
  { record_id: id, month }: { readonly record_id: string; readonly month: string | null },
  before: LoggedState | null,
  after: LoggedState | null,
): void {
  if (before === null) {
    if (month !== null && after?.progress) rows.deleteMonth(id, month);
    rows.delete(id);
    return;
  }
  const record = rows.byId(id);
  const put = recordWith(id, record, before, rows.names);
  if (record) rows.update(put);
  else rows.insert(put);
  if (month === null || before.progress === undefined) return;
  if (before.progress === null) {
    rows.deleteMonth(id, month);
    return;
  }
  const state = rows.month(id, month);
  const putMonth = monthWith(month, state, before.progress, rows.progressNames);
  if (state) rows.updateMonth(id, putMonth);
  else rows.insertMonth(id, putMonth);
}
