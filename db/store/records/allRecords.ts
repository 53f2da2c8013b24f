import type { Ledger } from "../../ledgers/defineLedger.ts";
import { tableName } from "../../ledgers/derive/tableSql.ts";
import type { StoredRecord } from "../core/Store.ts";
import type { StoreContext } from "../core/StoreContext.ts";
import { officialOrder, orderBy } from "../lists/officialOrder.ts";
import { storedRecord } from "./storedRecord.ts";

/**
 * The records that are not deleted, in the official order. The order is taken at once, the records one by one, so that a caller
 * may write while it walks; a record deleted meanwhile is left out.
 */
export function* allRecords(context: StoreContext, ledger: Ledger): Iterable<StoredRecord> {
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
