import type { Values } from "../../../db/ledgers/defineLedger.ts";

export interface MonthValues {
  readonly month: string;
  readonly values: Values;
}

/** Where the progress of a month starts from when it is edited. */
export interface MonthStart {
  /** The month is recorded: it is corrected. Otherwise it would be new. */
  readonly recorded: boolean;
  /** The month whose values stand in the form at first; null: none, the form starts blank */
  readonly from: string | null;
  readonly values: Values | null;
  /** There is a later month: this one is the past, and changing it needs a reason */
  readonly past: boolean;
}

/** The start of a month: itself if recorded, else the latest month before it. */
export function monthStart(months: readonly MonthValues[], asOf: string): MonthStart {
  const upTo = months.filter(({ month }) => month <= asOf).toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const latest = upTo.at(-1);
  return {
    recorded: latest?.month === asOf,
    from: latest?.month ?? null,
    values: latest?.values ?? null,
    past: months.some(({ month }) => month > asOf),
  };
}
