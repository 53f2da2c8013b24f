import { type Ledger, recordTitle } from "../../../../db/ledgers/index.ts";
import type { ReadStore, StoredRecord } from "../../../../db/store/index.ts";
import type { PlannedRow, PlannedTable } from "../ImportPlan.ts";
import { concernAbout } from "./concernAbout.ts";
import { firstNames } from "./firstNames.ts";
import { periodOfRows } from "./periodOfRows.ts";
import { recordsOfSender } from "./recordsOfSender.ts";
import type { TableConcern } from "./TableConcern.ts";
import { type WrittenTable, writtenTables } from "./writtenTables.ts";

type Weighed = Omit<PlannedTable, "concerns">;

/** The tables of a file. */
export interface ReadTables {
  readonly tables: readonly Weighed[];
  /** How many more there are whose ledger is asked for, or which were said to be of none: nobody knows what stands in them */
  readonly unread: number;
}

/** What the file has of one ledger. */
interface LedgerRows {
  /** Tables of it, but those left out */
  readonly own: readonly Weighed[];
  readonly rows: readonly PlannedRow[];
  /** Refused rows of which nobody can tell what record they mean */
  readonly untold: number;
  /** Ids of the records that stand in the file */
  readonly present: ReadonlySet<string>;
  readonly within: ReturnType<typeof periodOfRows>;
}

/**
 * Records of a table's sender and period that the ledger has and the file no longer has. A row that is refused or left out stands
 * in the sheet all the same; where refused rows or whole tables cannot be told, that is said, and where a table of the ledger is
 * left out, nothing is. Made once for the tables of a file.
 * @param pause lets others work; it may throw
 */
export function missingRecords(
  store: ReadStore,
  { tables, unread }: ReadTables,
  townships: readonly string[],
  pause: () => Promise<void>,
): (table: Weighed) => Promise<TableConcern | null> {
  const ofLedger = new Map<string, LedgerRows | null>();
  let written: Promise<readonly WrittenTable[]> | null = null;
  const readWritten = (): Promise<readonly WrittenTable[]> => {
    written ??= writtenTables(store, pause);
    return written;
  };
  const rowsOf = (ledger: Ledger): LedgerRows | null => {
    const known = ofLedger.get(ledger.id);
    if (known !== undefined) return known;
    const made = ledgerRows(ledger, tables);
    ofLedger.set(ledger.id, made);
    return made;
  };

  return async (table) => {
    const { ledger, matched } = table;
    const told = rowsOf(ledger);
    // Of several tables of one sender the first says it for all.
    if (told === null || told.own.find((one) => originOf(one) === originOf(table)) !== table) return null;
    const missing: StoredRecord[] = [];
    for (const id of await recordsOfSender(store, table, townships, readWritten, pause)) {
      await pause();
      if (told.present.has(id)) continue;
      const record = store.records.get(ledger, id);
      if (record && record.deletedAt === null && told.within(record.values)) missing.push(record);
    }
    if (missing.length === 0) return null;
    const whose = matched.sender ?? "以前同样的表中";
    const names = firstNames(missing, ({ values }) => recordTitle(ledger, values));
    const doubts = `${doubt(told.untold, "行不能写入")}${doubt(unread, "张表没有读入")}`;
    const message = `台账中${whose}有 ${missing.length} 条记录，这次的表中没有：${names}${doubts}。写入不会改动这些记录`;
    return concernAbout({ kind: "missing", count: missing.length, message }, missing, ({ id, values }) => ({
      place: null,
      recordId: id,
      record: recordTitle(ledger, values),
      text: null,
    }));
  };
}

/** null where nothing can be said of what is missing: a table of the ledger is left out, or no row tells its record. */
function ledgerRows(ledger: Ledger, tables: readonly Weighed[]): LedgerRows | null {
  const own = tables.filter((one) => one.ledger.id === ledger.id);
  if (own.some(({ matched }) => matched.leftOut)) return null;
  const rows = own.flatMap((one) => one.rows);
  const untold = rows.filter(({ action, target }) => action === "refuse" && target.kind === "new").length;
  if (untold === rows.length) return null;
  const present = new Set(rows.flatMap((row) => recordOf(row) ?? []));
  return { own, rows, untold, present, within: periodOfRows(ledger, rows) };
}

function doubt(count: number, what: string): string {
  return count === 0 ? "" : `；另有 ${count} ${what}，可能就在其中`;
}

function originOf({ matched }: Weighed): string {
  return matched.sender ?? `\u0000${matched.title}`;
}

/** The stored record that a row, or the row before it of the same record, goes to. */
function recordOf({ target }: PlannedRow): string | null {
  if (target.kind === "record") return target.id;
  return target.kind === "row" ? recordOf(target.earlier) : null;
}
