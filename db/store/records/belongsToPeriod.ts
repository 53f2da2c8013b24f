import { periodOf } from "../../exact/index.ts";
import { type Ledger, mainDate, type Values } from "../../ledgers/index.ts";

/** Projects are entered on a date that is not required; reports may name them before it (see closedPeriods). */
const ENTERED = "入库日期";

/**
 * Whether a record is of the period up to a month, so that a table of that period may show it: by its 年度 (of that year), its
 * 月份 (of that year, not later), or the day it tells of (from 1 January to the month's last day). What stands from year to year
 * (roads, expressways, townships) is of every period. The one rule for 上报: figures say exactly which records count.
 */
export function belongsToPeriod(ledger: Ledger, values: Values, asOf: string): boolean {
  const { year, from, to } = periodOf(asOf);
  if (ledger.fields.年度) return values.年度 === year;
  if (ledger.fields.月份) return within(values.月份, `${year}-01`, asOf);
  const date = ledger.id === "projects" ? ENTERED : mainDate(ledger);
  return date === undefined || within(values[date], from, to);
}

function within(value: Values[string], from: string, to: string): boolean {
  return typeof value === "string" && from <= value && value <= to;
}
