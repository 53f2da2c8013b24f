import type { Database } from "better-sqlite3";
import { periodParameters } from "../figures/periodParameters.ts";
import { worksOver } from "../figures/worksOver.ts";
import {
  MARKS_TABLE,
  progressTableName,
  recordTitle,
  type StoredValue,
  tableName,
  titleFields,
} from "../ledgers/index.ts";
import type { OwedLedger } from "./owedLedgers.ts";

/** A record that may owe a month's progress, and of which months it was told up to the as-of month. */
export interface OwedRecord {
  readonly id: string;
  readonly label: string;
  readonly township: string | null;
  /** The day or month by which the work was over, or null */
  readonly finished: string | null;
  /** Months of progress, ascending; `done`: that month said it was over */
  readonly months: readonly { readonly month: string; readonly done: boolean }[];
  /** Months marked 无变化 */
  readonly marks: readonly string[];
}

interface Row extends Readonly<Record<string, StoredValue>> {
  readonly record: string;
  readonly township: string | null;
  readonly finished: string | null;
  readonly told: string | null;
  readonly marks: string | null;
}

/** The records of a ledger that owe: of the year where they have a 年度, all where they have none. */
export function owedRecords(database: Database, owed: OwedLedger, asOf: string): OwedRecord[] {
  const { ledger, township, owes = "1" } = owed;
  const over = worksOver[ledger.id];
  if (!over) throw new Error(`nobody says when ${ledger.id} is over`);
  const titles = titleFields(ledger).map((name) => `, r."${name}"`);
  const rows = database
    .prepare<[Readonly<Record<string, string | number>>], Row>(
      `SELECT r.id AS record, ${township === null ? "NULL" : `r."${township}"`} AS township, r."${over.date}" AS finished,
          (SELECT group_concat(e.month || CASE WHEN ${over.told} THEN '*' ELSE '' END)
            FROM ${progressTableName(ledger)} e WHERE e.record_id = r.id AND e.month <= :asOf) AS told,
          (SELECT group_concat(k.month) FROM ${MARKS_TABLE} k
            WHERE k.ledger = '${ledger.id}' AND k.kind = 'record' AND k.subject = r.id AND k.month <= :asOf) AS marks
          ${titles.join("")}
        FROM ${tableName(ledger)} r
        WHERE r.deleted_at IS NULL AND ${ledger.fields.年度 ? "r.年度 = :year" : "1"} AND ${owes} ORDER BY r.id`,
    )
    .all(periodParameters(asOf));
  return rows.map((row) => ({
    id: row.record,
    label: recordTitle(ledger, row),
    township: row.township,
    finished: row.finished,
    months: split(row.told).map((text) => ({ month: text.slice(0, 7), done: text.endsWith("*") })),
    marks: split(row.marks),
  }));
}

/** Open in a month: not over, by its date or by what was last told, before the month began. Work not begun is open. */
export function isOpen({ finished, months }: OwedRecord, month: string): boolean {
  if (finished !== null && finished < month) return false;
  return months.findLast((told) => told.month < month)?.done !== true;
}

/** Told of in a month: it has its progress, or is marked 无变化 and has progress before it that goes on to hold. */
export function isTold(record: OwedRecord, month: string): boolean {
  return record.months.some((told) => told.month === month) || isMarked(record, month);
}

/** Told of by a mark alone: progress of the same month takes its place. */
export function isMarked({ months, marks }: OwedRecord, month: string): boolean {
  return marks.includes(month) && months[0] !== undefined && months[0].month < month && !has(months, month);
}

function has(months: OwedRecord["months"], month: string): boolean {
  return months.some((told) => told.month === month);
}

function split(text: string | null): string[] {
  return text === null ? [] : text.split(",").sort();
}
