import type { Database } from "better-sqlite3";
import { missingMonths, monthsUpTo } from "../figures/missingMonths.ts";
import { periodParameters } from "../figures/periodParameters.ts";
import { townshipOrder } from "../figures/townshipOrder.ts";
import { type Ledger, MARKS_TABLE, tableName } from "../ledgers/index.ts";
import { monthLedgers, type OwedLedger, owedLedgers } from "./owedLedgers.ts";
import { isMarked, isOpen, isTold, type OwedRecord, owedRecords } from "./owedRecords.ts";
import { reportingUnits } from "./reportingUnits.ts";

/** What one unit owes of one ledger for a month. */
export interface OwedReport {
  readonly ledger: string;
  /** The township; null: 本局, the bureau's own section */
  readonly unit: string | null;
  /** Records open in the month, those of them that were told of, and those told of by the mark 无变化 alone */
  readonly open: number;
  readonly reported: number;
  readonly marked: number;
  /** Reported: all that is open carries the month, or nothing is open and the unit said 无变化 */
  readonly settled: boolean;
  /** Open records that nobody has told of; `new`: never told of before, so that they cannot be 无变化 */
  readonly missing: readonly { readonly id: string; readonly label: string; readonly new: boolean }[];
  /** Earlier months of the year, since the ledger's first report, in which something open was not told of */
  readonly earlier: readonly string[];
}

/** A ledger of months: which months of the year, up to the month, are missing, and which are marked 本月无数据. */
export interface OwedMonths {
  readonly ledger: string;
  readonly missing: readonly string[];
  readonly withoutData: readonly string[];
}

export interface Owed {
  readonly reports: readonly OwedReport[];
  readonly months: readonly OwedMonths[];
}

/**
 * Who owes what for a month, in the order of the menu, townships in their official order: those with work open in the month, and
 * those that the settings mark as reporting. The one list for check, home, 报表 and the summary. A function of the book up to the
 * month alone: what came later changes nothing.
 */
export function owedReports(database: Database, asOf: string): Owed {
  const order = townshipOrder(database, Number(asOf.slice(0, 4)));
  const marked = reportingUnits(database);
  const reports = owedLedgers.flatMap((owed) => {
    const records = owedRecords(database, owed, asOf);
    const units = Map.groupBy(records, ({ township }) => township);
    const asked = owed.byTask ? (marked[owed.ledger.id] ?? []).filter((name) => order.includes(name)) : [];
    for (const name of asked) if (!units.has(name)) units.set(name, []);
    const months = earlierMonths(records, asOf);
    const found = [...units].flatMap(([unit, own]) => owedBy(database, owed, unit, own, asOf, months) ?? []);
    return found.sort((first, second) => placeOf(order, first.unit) - placeOf(order, second.unit));
  });
  return { reports, months: monthLedgers.map((ledger) => owedMonths(database, ledger, asOf)) };
}

/** null: it owes nothing, neither for the month nor for an earlier one. */
function owedBy(
  database: Database,
  { ledger }: OwedLedger,
  unit: string | null,
  records: readonly OwedRecord[],
  asOf: string,
  months: readonly string[],
): OwedReport | null {
  const open = records.filter((record) => isOpen(record, asOf));
  const missing = open.filter((record) => !isTold(record, asOf));
  const earlier = months.filter((month) => records.some((record) => isOpen(record, month) && !isTold(record, month)));
  if (records.length > 0 && open.length === 0 && earlier.length === 0) return null;
  return {
    ledger: ledger.id,
    unit,
    open: open.length,
    reported: open.length - missing.length,
    marked: open.filter((record) => isMarked(record, asOf)).length,
    settled: records.length > 0 ? missing.length === 0 : isUnitMarked(database, ledger.id, unit ?? "", asOf),
    missing: missing.map(({ id, label, months: told }) => ({ id, label, new: told.length === 0 })),
    earlier,
  };
}

/** The months before the as-of month that can be missed: of its year, since anybody first told of the ledger's records. */
function earlierMonths(records: readonly OwedRecord[], asOf: string): string[] {
  const firsts = records.flatMap(({ months }) => months[0]?.month ?? []);
  const first = firsts.reduce((least, month) => (month < least ? month : least), asOf);
  return monthsUpTo(asOf).filter((month) => first <= month && month < asOf);
}

function isUnitMarked(database: Database, ledger: string, unit: string, month: string): boolean {
  return (
    database
      .prepare(`SELECT 1 FROM ${MARKS_TABLE} WHERE ledger = ? AND kind = 'township' AND subject = ? AND month = ?`)
      .get(ledger, unit, month) !== undefined
  );
}

function owedMonths(database: Database, ledger: Ledger, asOf: string): OwedMonths {
  // What was reported after all takes the place of the mark.
  const withoutData = database
    .prepare<[Readonly<Record<string, string | number>>], string>(
      `SELECT k.month FROM ${MARKS_TABLE} k
        WHERE k.ledger = '${ledger.id}' AND k.kind = 'ledger' AND k.month BETWEEN :firstMonth AND :asOf
          AND NOT EXISTS (SELECT 1 FROM ${tableName(ledger)} r WHERE r.月份 = k.month AND r.deleted_at IS NULL)
        ORDER BY k.month`,
    )
    .pluck()
    .all(periodParameters(asOf));
  return { ledger: ledger.id, missing: missingMonths(database, ledger, asOf), withoutData };
}

function placeOf(order: readonly string[], unit: string | null): number {
  const place = unit === null ? -1 : order.indexOf(unit);
  return place < 0 ? order.length : place;
}
