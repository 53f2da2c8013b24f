import type { Ledger, Values } from "../../ledgers/index.ts";
import { belongsToPeriod } from "../records/belongsToPeriod.ts";
import type { Touch } from "../records/ClosedPeriods.ts";
import type { ClosedRead } from "./Closing.ts";
import type { ReportedProjects } from "./reportedProjects.ts";

/** A closing that stands, as far as records may touch it. */
export interface StandingClosing {
  readonly area: string;
  readonly month: string;
  readonly reads: readonly ClosedRead[];
}

const PROJECTS = "projects";
const REPORTS = "investment-monthly";

/** Whether a write of a record changes what a closed table shows: the state before it and the state after are looked at. */
export function closedTouch(
  reported: ReportedProjects,
  ledger: Ledger,
  { before, after, monthOnly }: Touch,
  { reads }: StandingClosing,
): boolean {
  const months = reads.find((read) => read.ledger === ledger.id)?.months ?? [];
  const reportMonths = reads.find((read) => read.ledger === REPORTS)?.months ?? [];
  return [before, after].some(
    (values) =>
      values !== null &&
      (months.some((month) => (monthOnly === null || monthOnly <= month) && belongsToPeriod(ledger, values, month)) ||
        (ledger.id === PROJECTS && isReported(reported, values, reportMonths))),
  );
}

/** A monthly report is of its project whenever that was entered, and is sorted by what the project is. */
function isReported(reported: ReportedProjects, values: Values, months: readonly string[]): boolean {
  const names = [values.项目名称, values.项目代码].filter((name) => typeof name === "string");
  return months.some((month) => reported(names, month));
}
