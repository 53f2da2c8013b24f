import { type Ledger, mainDate, type Values } from "../../../../db/ledgers/index.ts";
import type { PlannedRow } from "../ImportPlan.ts";

/**
 * Whether a record is of the time that the rows tell of, so that it should stand among them: of one of their years; of one of
 * their months; from the month of their first day to that of their last. What stands from year to year is of any time.
 */
export function periodOfRows(ledger: Ledger, rows: readonly PlannedRow[]): (values: Values) => boolean {
  const field = ["年度", "月份"].find((name) => ledger.fields[name]) ?? mainDate(ledger);
  if (field === undefined) return () => true;
  const told = rows.map(({ values }) => values[field]).filter((value) => value !== null && value !== undefined);
  if (ledger.fields[field]?.kind !== "date") {
    const periods = new Set<unknown>(told);
    return (values) => periods.has(values[field]);
  }
  const months = told.map((value) => String(value).slice(0, 7)).sort();
  const [first, last] = [months[0], months.at(-1)];
  return (values) => {
    const month = String(values[field] ?? "").slice(0, 7);
    return first !== undefined && last !== undefined && first <= month && month <= last;
  };
}
