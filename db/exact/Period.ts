import { lastDayOfMonth } from "./lastDayOfMonth.ts";

/** 期: from the first day of the year to the last day of the as-of month ("1－10月"). */
export interface Period {
  readonly year: number;
  readonly month: number;
  /** "2021-10" */
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  /** "2021年1－10月"; January alone is "2021年1月" */
  readonly text: string;
}

/** The period up to an as-of month "2021-10". */
export function periodOf(asOf: string): Period {
  const year = Number(asOf.slice(0, 4));
  const month = Number(asOf.slice(5, 7));
  return {
    year,
    month,
    asOf,
    from: `${year}-01-01`,
    to: lastDayOfMonth(asOf),
    text: month === 1 ? `${year}年1月` : `${year}年1－${month}月`,
  };
}
