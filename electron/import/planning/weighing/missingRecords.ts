import { recordTitle } from "../../../../db/ledgers/index.ts";
import type { ReadStore, StoredRecord } from "../../../../db/store/index.ts";
import type { PlannedRow, PlannedTable } from "../ImportPlan.ts";
import { concernAbout } from "./concernAbout.ts";
import { firstNames } from "./firstNames.ts";
import { periodOfRows } from "./periodOfRows.ts";
import { recordsOfSender } from "./recordsOfSender.ts";
import type { TableConcern } from "./TableConcern.ts";

type Weighed = Omit<PlannedTable, "concerns">;

/**
 * Records of the table's sender and period that the ledger has and the file no longer has. A row that is refused or left out stands
 * in the sheet all the same; where refused rows cannot be told, that is said.
 */
export async function missingRecords(
  store: ReadStore,
  table: Weighed,
  tables: readonly Weighed[],
  townships: readonly string[],
  pause: () => Promise<void>,
): Promise<TableConcern | null> {
  const { ledger, matched } = table;
  const own = tables.filter((one) => one.ledger.id === ledger.id && !one.matched.leftOut);
  const rows = own.flatMap((one) => one.rows);
  // Of several tables of one sender the first says it for all.
  if (own.find((one) => originOf(one) === originOf(table)) !== table) return null;
  const untold = rows.filter(({ action, target }) => action === "refuse" && target.kind === "new").length;
  if (rows.length === 0 || untold === rows.length) return null;
  const present = new Set(rows.flatMap((row) => recordOf(row) ?? []));
  const within = periodOfRows(ledger, rows);
  const missing: StoredRecord[] = [];
  for (const id of recordsOfSender(store, table, townships)) {
    await pause();
    if (present.has(id)) continue;
    const record = store.records.get(ledger, id);
    if (record && record.deletedAt === null && within(record.values)) missing.push(record);
  }
  if (missing.length === 0) return null;
  const whose = matched.sender ?? "以前同样的表中";
  const names = firstNames(missing, ({ values }) => recordTitle(ledger, values));
  const doubt = untold === 0 ? "" : `；另有 ${untold} 行不能写入，可能就在其中`;
  const message = `台账中${whose}有 ${missing.length} 条记录，这次的表中没有：${names}${doubt}。写入不会改动这些记录`;
  return concernAbout({ kind: "missing", count: missing.length, message }, missing, ({ id, values }) => ({
    place: null,
    recordId: id,
    record: recordTitle(ledger, values),
    text: null,
  }));
}

function originOf({ matched }: Weighed): string {
  return matched.sender ?? `\u0000${matched.title}`;
}

/** The stored record that a row, or the row before it of the same record, goes to. */
function recordOf({ target }: PlannedRow): string | null {
  if (target.kind === "record") return target.id;
  return target.kind === "row" ? recordOf(target.earlier) : null;
}
