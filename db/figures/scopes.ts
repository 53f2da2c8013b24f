import type { Scope } from "./Figure.ts";

/** Records of the year (年度), or those of them for which `where` holds. */
export function ofYear(ledger: string, where = "1"): Scope {
  return { ledger, within: "年度 = :year", where };
}

/** Records whose date lies in the period, first and last day included; a date known to the month by its month. */
export function inPeriod(ledger: string, date: string, where = "1"): Scope {
  return { ledger, within: `${date} BETWEEN :firstMonth AND :to`, where };
}

/** Monthly records (月份) from January up to the as-of month. */
export function inMonths(ledger: string, where = "1"): Scope {
  return { ledger, within: "月份 BETWEEN :firstMonth AND :asOf", where };
}

/** All records, of whatever year. */
export function ofAnyYear(ledger: string, where = "1"): Scope {
  return { ledger, where };
}
