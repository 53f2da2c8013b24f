import type { Ledger, Values } from "../../../db/ledgers/index.ts";
import type { ReadStore } from "../../../db/store/index.ts";
import { completed } from "./completed.ts";
import type { Pending } from "./PlanRecords.ts";

/** A state of progress with the month it is of. */
export interface MonthState {
  readonly month: string;
  readonly values: Values;
}

/** The month's state after a row, beside what stood before it. */
export interface MonthChange {
  /** That month's own state, else that of the latest month before it; null where the record has none */
  readonly before: MonthState | null;
  /** The latest month before this one, where this one stands already */
  readonly reported: MonthState | null;
  /** What the month will be; null where nobody knows which month */
  readonly state: MonthState | null;
}

/** @param read the row's progress; the fields that it does not name stay as they stood before it */
export function monthState(
  store: ReadStore,
  ledger: Ledger,
  read: Values,
  month: string | null,
  earlier: Pending | undefined,
  recordId: string | undefined,
): MonthChange {
  if (month === null) return { before: null, reported: null, state: null };
  const stateAt = (until: string): MonthState | null => {
    const stored = recordId === undefined ? undefined : store.records.monthAsOf(ledger, recordId, until);
    return later(planned(earlier, until), stored && { month: stored.month, values: stored.values });
  };
  const before = stateAt(month);
  const values = completed(ledger.progress ?? {}, before?.values ?? null, read);
  return {
    before,
    reported: before?.month === month ? stateAt(monthBefore(month)) : null,
    state: { month, values },
  };
}

/** What earlier rows of the plan have decided, as of a month. */
function planned(earlier: Pending | undefined, until: string): MonthState | undefined {
  let last: MonthState | undefined;
  for (const [month, values] of earlier?.months ?? []) {
    if (month <= until && (last === undefined || month > last.month)) last = { month, values };
  }
  return last;
}

/** The later state; of one month that of the plan. */
function later(own: MonthState | undefined, stored: MonthState | undefined): MonthState | null {
  if (own && stored) return own.month >= stored.month ? own : stored;
  return own ?? stored ?? null;
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number > 1 ? `${year}-${String(number - 1).padStart(2, "0")}` : `${year - 1}-12`;
}
