import type { Database } from "better-sqlite3";
import { workingDaysBetween } from "../calendar/workingDays.ts";
import { lastDayOfMonth } from "../exact/index.ts";
import { periodParameters } from "../figures/periodParameters.ts";
import { scopeSql, townshipField } from "../figures/scopeSql.ts";
import { type AreaId, type Ledger, recordTitle, type StoredValue, titleFields } from "../ledgers/index.ts";
import { approvals } from "../ledgers/service/approvals.ts";
import { type Deadline, deadlines } from "./deadlines.ts";

/** Something promised for a date that has passed, and not done. */
export interface LateWork {
  readonly ledger: string;
  readonly area: AreaId;
  readonly id: string;
  /** What people call the record */
  readonly label: string;
  readonly township: string | null;
  /** The field that says when it was due: 计划完工 */
  readonly field: string;
  /** "2021-06" or "2021-06-30"; for permits the promise: 5个工作日 */
  readonly due: string;
  /** One sentence: 计划完工 2021-06，截至 2021-10 未完成 */
  readonly message: string;
}

type Row = Readonly<Record<string, StoredValue>>;

/**
 * What is late as of the end of a month, longest overdue first: planned months before the as-of month, planned days before its
 * last day, and permits still open beyond the working days promised. Work without a planned date is never late; work without
 * any state yet counts as not begun, as in the figures. Tasks of a year (年度) are looked at in that year and the next: what
 * is still open then has been carried over into a later year's list.
 */
export function lateWorks(database: Database, asOf: string): LateWork[] {
  const late = deadlines.flatMap((deadline) => lateBy(database, deadline, asOf));
  return [
    ...late.sort((first, second) => (first.due < second.due ? -1 : first.due > second.due ? 1 : 0)),
    ...latePermits(database, asOf),
  ];
}

function lateBy(database: Database, { ledger, field, kept }: Deadline, asOf: string): LateWork[] {
  const recent = ledger.fields.年度 ? "AND 年度 BETWEEN :year - 1 AND :year" : "";
  const rows = database
    .prepare<[Readonly<Record<string, string | number>>], Row>(
      `SELECT ${columnsOf(ledger, field)} FROM (${scopeSql(ledger, kept.join(" "))})
        WHERE ("${field}" < :asOf OR (length("${field}") > 7 AND "${field}" < :to)) ${recent}
          ${kept.map((one) => `AND NOT coalesce(${one}, 0)`).join(" ")}`,
    )
    .all(periodParameters(asOf));
  return rows.map((row) => {
    const due = String(row[field]);
    return { ...subject(ledger, row), field, due, message: `${field} ${due}，截至 ${asOf} 未完成` };
  });
}

function latePermits(database: Database, asOf: string): LateWork[] {
  const to = lastDayOfMonth(asOf);
  const rows = database
    .prepare<[Readonly<Record<string, string | number>>], Row>(
      `SELECT ${columnsOf(approvals, "承诺时限")} FROM (${scopeSql(approvals, "")})
        WHERE 受理日期 <= :to AND (办结日期 IS NULL OR 办结日期 > :to) ORDER BY 受理日期`,
    )
    .all(periodParameters(asOf));
  return rows.flatMap((row) => {
    const { days, approximate } = workingDaysBetween(String(row.受理日期), to);
    const promised = Number(row.承诺时限);
    if (days <= promised) return [];
    const message = `${String(row.受理日期)} 受理，承诺 ${promised} 个工作日，至 ${to} 已 ${approximate ? "约 " : ""}${days} 个工作日，未办结`;
    return [{ ...subject(approvals, row), field: "承诺时限", due: `${promised}个工作日`, message }];
  });
}

function columnsOf(ledger: Ledger, field: string): string {
  const township = townshipField(ledger);
  const names = new Set([...titleFields(ledger), field, ...(township ? [township] : [])]);
  return ["record", ...[...names].map((name) => `"${name}"`)].join(", ");
}

function subject(ledger: Ledger, row: Row): Pick<LateWork, "ledger" | "area" | "id" | "label" | "township"> {
  const township = townshipField(ledger);
  return {
    ledger: ledger.id,
    area: ledger.area,
    id: String(row.record),
    label: recordTitle(ledger, row),
    township: township === undefined || row[township] === undefined ? null : (row[township] as string | null),
  };
}
