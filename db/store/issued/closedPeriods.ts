import type { Database } from "better-sqlite3";
import type { Ledger, Values } from "../../ledgers/index.ts";
import { ClosedPeriod } from "../core/refusals.ts";
import type { Transactions } from "../core/Transactions.ts";
import { belongsToPeriod } from "../records/belongsToPeriod.ts";
import type { ClosedPeriods, Touch } from "../records/ClosedPeriods.ts";
import type { ClosedRead } from "./Closing.ts";

interface OpenClosing {
  readonly area: string;
  readonly month: string;
  readonly reads: readonly ClosedRead[];
}

const PROJECTS = "projects";
const REPORTS = "investment-monthly";

/**
 * Keeps records of closed periods from being changed without a word why. Looks at the state before and after: a record that leaves
 * a closed period changes its tables as well as one that comes into it. Read once per transaction; where nothing is closed, a
 * write costs nothing more.
 */
export function closedPeriods(database: Database, transactions: Transactions): ClosedPeriods {
  const open = database.prepare<[], { area: string; month: string; reads: string }>(
    "SELECT area, month, reads FROM closings WHERE reopened_at IS NULL ORDER BY month, area",
  );
  let generation = -1;
  let closed: readonly OpenClosing[] = [];

  function closings(): readonly OpenClosing[] {
    if (generation !== transactions.generation) {
      closed = open.all().map((row) => ({ ...row, reads: JSON.parse(row.reads) as ClosedRead[] }));
      generation = transactions.generation;
    }
    return closed;
  }

  /** A monthly report is of its project whenever that was entered, and is sorted by what the project is. */
  function isReported(values: Values, months: readonly string[]): boolean {
    const names = [values.项目名称, values.项目代码].filter((name) => typeof name === "string");
    return months.some(
      (month) =>
        database
          .prepare(
            `SELECT 1 FROM investment_monthly WHERE deleted_at IS NULL AND "月份" BETWEEN ? AND ?
             AND "项目" IN (SELECT value FROM json_each(?)) LIMIT 1`,
          )
          .get(`${month.slice(0, 4)}-01`, month, JSON.stringify(names)) !== undefined,
    );
  }

  function concerns(ledger: Ledger, { before, after, monthOnly }: Touch, { reads }: OpenClosing): boolean {
    const months = reads.find((read) => read.ledger === ledger.id)?.months ?? [];
    const reported = reads.find((read) => read.ledger === REPORTS)?.months ?? [];
    return [before, after].some(
      (values) =>
        values !== null &&
        (months.some((month) => (monthOnly === null || monthOnly <= month) && belongsToPeriod(ledger, values, month)) ||
          (ledger.id === PROJECTS && isReported(values, reported))),
    );
  }

  return {
    check(ledger, cause, touch) {
      if (cause.reason) return;
      const reading = closings().filter(({ reads }) => reads.some((read) => read.ledger === ledger.id));
      const touched = reading.length > 0 ? touch() : null;
      const found = touched && reading.find((closing) => concerns(ledger, touched, closing));
      if (found) throw new ClosedPeriod(ledger.id, found.area, found.month);
    },
    forget() {
      generation = -1;
    },
  };
}
