import { periodOf } from "../exact/Period.ts";

/**
 * The parameters every scope may name, for an as-of month "2021-10": the year, the period's first and last day, the month
 * itself, and the year's first month (to ask how things stood before the year).
 */
export function periodParameters(asOf: string): Readonly<Record<string, string | number>> {
  const { year, from, to } = periodOf(asOf);
  return { year, from, to, asOf, firstMonth: `${year}-01` };
}
