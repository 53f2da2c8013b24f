import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import type { AskedColumn, AskingTable } from "./AskingTable.ts";
import { columnFit } from "./columnFit.ts";
import { severalMonths } from "./severalMonths.ts";

/** Fields that may come from the caption, the sheet or the command line, so their column may be missing. */
export const FROM_CONTEXT: ReadonlySet<string> = new Set(["年度", "乡镇", "月份"]);

/** A field that should have a column and has none; `lastTime`: the header under which it stood last time, where it need not stand. */
export interface MissingField {
  readonly named: NamedField;
  readonly lastTime: string | null;
}

/**
 * Fields without a column: the required ones (also where every row is an update: a blank would not be seen), those that this
 * sender's last sheet had, where something else stands in this one that was not there then, and the month of a monthly report
 * where a column nobody knows holds months, or several of them together: the month said for the whole sheet is not theirs.
 */
export function missingFields(
  table: AskingTable,
  taken: ReadonlySet<string>,
  open: readonly AskedColumn[],
): MissingField[] {
  const { ledger, fields, absent, lastTime } = table;
  const reports = [...fields.values()].some(({ progress }) => progress);
  const missing = allFields(ledger).filter(({ name }) => !taken.has(name) && !absent.has(name));
  const headers = new Map(lastTime.flatMap(({ field, header }) => (field === null ? [] : [[field, header] as const])));
  const anyNew = open.some(({ keptLastTime }) => !keptLastTime);
  return missing.flatMap((named): MissingField[] => {
    if (isRequired(ledger, named, reports) || hasMonths(table, named, open)) return [{ named, lastTime: null }];
    const header = headers.get(named.name);
    return header !== undefined && anyNew ? [{ named, lastTime: header }] : [];
  });
}

/** @param reports the table brings something of the month: then the month's required fields must stand in it too */
function isRequired(ledger: Ledger, { name, field, progress }: NamedField, reports: boolean): boolean {
  if (!field.required || FROM_CONTEXT.has(name)) return false;
  // Where key fields are alternatives, one of them is enough.
  if (ledger.keyBy === "first" && ledger.key.includes(name)) return false;
  return !progress || reports;
}

function hasMonths(
  { ledger, samples, townships }: AskingTable,
  { name, field }: NamedField,
  open: readonly AskedColumn[],
): boolean {
  if (field.kind !== "month" || !field.required || !ledger.key.includes(name)) return false;
  return open.some(({ column }) => {
    const cells = samples.get(column) ?? [];
    const texts = new Set(cells.map((cell) => (cell.kind === "number" ? cell.number : cell.text)));
    // 5 and 6 may count something; no number comes twice in a list of months.
    const counts = cells.some(({ kind }) => kind === "number") && (cells.length < 2 || texts.size < cells.length);
    const longer = cells.length > 0 && cells.every((cell) => cell.kind === "text" && severalMonths(cell.text) !== null);
    return longer || (columnFit(cells, field, townships) === 1 && !counts);
  });
}
