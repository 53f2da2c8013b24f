import { type Ledger, tableName } from "../../ledgers/index.ts";
import type { RecordReadContext } from "../records/RecordContext.ts";
import type { StoredRecord } from "../records/Records.ts";
import { storedRecord } from "../records/storedRecord.ts";
import { officialOrder, orderBy } from "./officialOrder.ts";

/**
 * The records that are not deleted, in the official order. The order is taken at once, the records one by one, so that a caller
 * may write while it walks; a record deleted meanwhile is left out.
 */
export function* allRecords(context: RecordReadContext, ledger: Ledger): Iterable<StoredRecord> {
  const rows = context.rows(ledger);
  const order = orderBy(officialOrder(context, ledger));
  const ids = context.database
    .prepare<unknown[], string>(
      `SELECT r.id FROM ${tableName(ledger)} r WHERE r.deleted_at IS NULL ORDER BY ${order.sql}`,
    )
    .pluck()
    .all(...order.values);
  for (const id of ids) {
    const state = rows.byId(id);
    if (state && state.deletedAt === null) yield storedRecord(rows, state);
  }
}
