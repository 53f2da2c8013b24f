import type { Database } from "better-sqlite3";
import { investmentMonthly } from "../ledgers/investment/investmentMonthly.ts";
import { projectsSinceBegun } from "./projectsSinceBegun.ts";
import { missingText, reportedMonths } from "./reportedMonths.ts";

/** What a table of expressways says of the projects whose 自开工累计 stands for 累计完成投资, and of the months that this lacks. */
export function shownSinceTold(database: Database, asOf: string): string[] {
  const shown = projectsSinceBegun(database, asOf).filter(
    ({ amount, sections }) => amount !== null && sections.length > 0,
  );
  if (shown.length === 0) return [];
  const missing = missingText(reportedMonths(database, investmentMonthly, asOf));
  const lacking = missing === null ? "" : `，${investmentMonthly.name}：${missing}`;
  return [`累计完成投资：${shown.map(({ name }) => name).join("、")}按投资月报的自开工累计${lacking}。`];
}
