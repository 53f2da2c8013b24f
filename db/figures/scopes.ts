import { type Ledger, ledgerOf, mainDate } from "../ledgers/index.ts";
import type { Scope } from "./Figure.ts";

/** Records of the year (年度), or those of them for which `where` holds; some wait for a date of theirs (thereSince). */
export function ofYear(ledger: string, where = "1"): Scope {
  return { ledger, within: `年度 = :year${begun(ledger)}`, where };
}

/** Records whose date lies in the period, first and last day included; a date known to the month by its month. */
export function inPeriod(ledger: string, date: string, where = "1"): Scope {
  return { ledger, within: `${date} BETWEEN :firstMonth AND :to`, where };
}

/** Monthly records (月份) from January up to the as-of month. */
export function inMonths(ledger: string, where = "1"): Scope {
  return { ledger, within: "月份 BETWEEN :firstMonth AND :asOf", where, months: "upTo" };
}

/** Monthly records (月份) of the as-of month alone. */
export function inMonth(ledger: string, where = "1"): Scope {
  return { ledger, within: "月份 = :asOf", where, months: "alone" };
}

/** All records, of whatever year, that there are by the end of the period: nothing of a later year, month or day. */
export function ofAnyYear(ledger: string, where = "1"): Scope {
  const within = thereBy(ledger);
  return within === null ? { ledger, where } : { ledger, within, where };
}

/** The records of the period as their ledger tells it: of the year (年度), of its months (月份), or by its main date; others are all there. */
export function ofPeriod(ledger: Ledger, where = "1"): Scope {
  if (ledger.fields.年度) return ofYear(ledger.id, where);
  if (ledger.fields.月份) return inMonths(ledger.id, where);
  const date = mainDate(ledger);
  return date === undefined ? ofAnyYear(ledger.id, where) : inPeriod(ledger.id, date, where);
}

function thereBy(id: string): string | null {
  const ledger = ledgerOf(id);
  if (!ledger) return null;
  if (ledger.fields.年度) return `年度 <= :year${begun(id)}`;
  if (ledger.fields.月份) return "月份 <= :asOf";
  const date = mainDate(ledger);
  return date === undefined ? null : `${date} <= :to`;
}

/** What was asked of the record's own date is asked of it as it stands in the store: one that has not come is blank in the period. */
function begun(id: string): string {
  return ledgerOf(id)?.thereSince === undefined ? "" : " AND waiting = 0";
}
