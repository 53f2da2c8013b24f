import type { Database } from "better-sqlite3";
import { ClosedPeriod } from "../core/refusals.ts";
import type { Transactions } from "../core/Transactions.ts";
import type { ClosedPeriods } from "../records/ClosedPeriods.ts";
import type { ClosedRead } from "./Closing.ts";
import { closedTouch, type StandingClosing } from "./closedTouch.ts";
import { projectsNow } from "./projectsBehind.ts";

/**
 * Keeps records of closed periods from being changed without a word why. Looks at the state before and after: a record that leaves
 * a closed period changes its tables as well as one that comes into it. Read once per transaction; where nothing is closed, a
 * write costs nothing more.
 */
export function closedPeriods(database: Database, transactions: Transactions): ClosedPeriods {
  const open = database.prepare<[], { area: string; month: string; reads: string }>(
    "SELECT area, month, reads FROM closings WHERE reopened_at IS NULL ORDER BY month, area",
  );
  const behind = projectsNow(database);
  let generation = -1;
  let closed: readonly StandingClosing[] = [];

  function closings(): readonly StandingClosing[] {
    if (generation !== transactions.generation) {
      closed = open.all().map((row) => ({ ...row, reads: JSON.parse(row.reads) as ClosedRead[] }));
      generation = transactions.generation;
    }
    return closed;
  }

  return {
    check(ledger, cause, touch) {
      if (cause.reason) return;
      const reading = closings().filter(({ reads }) => reads.some((read) => read.ledger === ledger.id));
      const touched = reading.length > 0 ? touch() : null;
      const found = touched && reading.find((closing) => closedTouch(behind, ledger, touched, closing));
      if (found) throw new ClosedPeriod(ledger.id, found.area, found.month);
    },
    forget() {
      generation = -1;
    },
  };
}
