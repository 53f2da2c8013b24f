import type { Database } from "better-sqlite3";
import { monthsText, periodOf } from "../exact/index.ts";
import type { Ledger } from "../ledgers/index.ts";
import { missingMonths, monthsUpTo } from "./missingMonths.ts";

/** Which months of a year, up to an as-of month, a ledger of months (月份) has: 投资月报, 周转量. */
export interface ReportedMonths {
  readonly ledger: Ledger;
  readonly asOf: string;
  /** Ascending; a month counts with a record of it or marked 本月无数据 */
  readonly reported: readonly string[];
  readonly missing: readonly string[];
  /** The newest month that came in; null where none did */
  readonly last: string | null;
}

/**
 * The months of the as-of month's year, up to it, that came in. A project without a row in a reported month had nothing then.
 * @throws Error for a ledger without 月份
 */
export function reportedMonths(database: Database, ledger: Ledger, asOf: string): ReportedMonths {
  const missing = missingMonths(database, ledger, asOf);
  const reported = monthsUpTo(asOf).filter((month) => !missing.includes(month));
  return { ledger, asOf, reported, missing, last: reported.at(-1) ?? null };
}

/** The months that a sum over them speaks of: 1－10月, 1－10月（8月未报）; up to the newest that came in, null where none did. */
export function spanText({ missing, last }: ReportedMonths): string | null {
  if (last === null) return null;
  const gaps = missing.filter((month) => month < last);
  return `${yearless(last)}${gaps.length > 0 ? `（${monthsText(gaps)}未报）` : ""}`;
}

/** What a reader must know of the months of a period: 1－10月（11、12月未报）, 1－3月未报; null where every month came in. */
export function missingText({ asOf, missing, last }: ReportedMonths): string | null {
  if (missing.length === 0) return null;
  return last === null ? `${yearless(asOf)}未报` : `${yearless(last)}（${monthsText(missing)}未报）`;
}

/** 1－10月 */
function yearless(month: string): string {
  const { year, text } = periodOf(month);
  return text.replace(`${year}年`, "");
}
