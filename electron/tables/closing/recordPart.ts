import { allFields, ledgerOf } from "../../../db/ledgers/index.ts";
import type { ReadStore } from "../../../db/store/index.ts";
import type { ComparedCell } from "./compareModels.ts";

/** What a cell of a record's row shows of it. */
export type RecordPart = "own" | "beside" | "nothing";

/**
 * Whether a record, changed since `logSeq`, itself made a difference in a cell of its row: "own" where the field (or what its rate is
 * worked out from) was changed, "nothing" where it was not, "beside" where the column is put together from other ledgers too.
 */
export function recordPart(
  store: Pick<ReadStore, "log">,
  record: { readonly ledger: string; readonly id: string },
  logSeq: number,
  { column, after }: ComparedCell,
): RecordPart {
  const ledger = ledgerOf(record.ledger);
  if (!ledger) return "nothing";
  if (allFields(ledger).some(({ name }) => name === column.key)) {
    const entries = store.log.ofRecord(ledger, record.id, logSeq);
    return entries.some(({ changes }) => changes.some(({ field }) => field === column.key)) ? "own" : "nothing";
  }
  return after.formula || column.index === 0 ? "own" : "beside";
}
