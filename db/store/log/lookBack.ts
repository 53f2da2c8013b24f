import type { Store } from "../core/Store.ts";
import type { StoreContext } from "../core/StoreContext.ts";
import { SETTINGS } from "../core/settings.ts";
import type { LoggedState } from "../records/recordState.ts";
import { putBack } from "./putBack.ts";

interface LoggedRow {
  readonly ledger: string;
  readonly record_id: string;
  readonly month: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Runs `work` on records and settings as they stood when row `seq` of the log was the last one: every later row is taken back, the
 * last one first, and then the whole transaction is. What else stands in the log (closings, own tables) tables are not made from.
 */
export function lookBack<T>(context: StoreContext, seq: number, work: (store: Pick<Store, "database">) => T): T {
  const { database, transactions, ledgers } = context;
  return transactions.runAndRollBack(() => {
    const later = database
      .prepare<[number], LoggedRow>(
        `SELECT ledger, record_id, month, before, after FROM change_log NOT INDEXED
         WHERE seq > ? AND action <> 'reveal' ORDER BY seq DESC`,
      )
      .all(seq);
    for (const row of later) {
      if (row.ledger === SETTINGS) putSetting(context, row);
      else if (ledgers.has(row.ledger))
        putBack(context.rows({ id: row.ledger }), row, parsed(row.before), parsed(row.after));
    }
    return work({ database });
  });
}

function putSetting({ database }: StoreContext, { record_id: name, before }: LoggedRow): void {
  if (before === null) database.prepare("DELETE FROM settings WHERE name = ?").run(name);
  else
    database
      .prepare("UPDATE settings SET value = ? WHERE name = ?")
      .run((JSON.parse(before) as { value: string }).value, name);
}

function parsed(text: string | null): LoggedState | null {
  return text === null ? null : (JSON.parse(text) as LoggedState);
}
