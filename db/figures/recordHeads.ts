import type { Database } from "better-sqlite3";
import { ledgerOf, recordTitle, type StoredValue } from "../ledgers/index.ts";
import { figureStatement } from "./figureStatement.ts";
import { periodParameters } from "./periodParameters.ts";
import { scopeSql } from "./scopeSql.ts";

/** What a record is called, and of which month what it says is. */
export interface RecordHead {
  readonly label: string;
  /** The month of its progress, or of the record where it is a month's; null where it has none */
  readonly month: string | null;
}

type Row = Record<string, StoredValue>;

/** The heads of some records, by "ledger id". */
export function recordHeads(
  database: Database,
  records: readonly { readonly ledger: string; readonly id: string }[],
  asOf: string,
): Map<string, RecordHead> {
  const heads = new Map<string, RecordHead>();
  for (const [ledgerId, those] of Map.groupBy(records, ({ ledger }) => ledger)) {
    const ledger = ledgerOf(ledgerId);
    if (!ledger) throw new Error(`no ledger ${ledgerId}`);
    const sql = `SELECT * FROM (${scopeSql(ledger, "progressMonth")}) WHERE record IN (SELECT value FROM json_each(:ids))`;
    const ids = JSON.stringify(those.map(({ id }) => id));
    for (const row of figureStatement<Row>(database, sql).all({ ...periodParameters(asOf), ids })) {
      const month = row.progressMonth ?? row.月份 ?? null;
      heads.set(`${ledgerId} ${row.record}`, {
        label: recordTitle(ledger, row),
        month: month === null ? null : String(month),
      });
    }
  }
  return heads;
}
