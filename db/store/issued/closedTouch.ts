import type { Ledger, Values } from "../../ledgers/index.ts";
import { belongsToPeriod } from "../records/belongsToPeriod.ts";
import type { Touch } from "../records/ClosedPeriods.ts";
import { borrowedTouch } from "./borrowedTouch.ts";
import type { ClosedRead } from "./Closing.ts";
import { movesFirstReport } from "./movesFirstReport.ts";
import type { ProjectsBehind } from "./projectsBehind.ts";

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
  behind: ProjectsBehind,
  ledger: Ledger,
  touch: Touch,
  { area, reads }: StandingClosing,
): boolean {
  const monthsOf = (id: string): readonly string[] => reads.find((read) => read.ledger === id)?.months ?? [];
  const borrowed = borrowedTouch(behind, ledger, touch, area, monthsOf(REPORTS));
  if (borrowed !== null) return borrowed;
  if (ledger.id === REPORTS && beginsOtherwise(behind, touch, monthsOf(REPORTS))) return true;
  const { before, after, monthOnly } = touch;
  return [before, after].some(
    (values) =>
      values !== null &&
      (monthsOf(ledger.id).some(
        (month) => (monthOnly === null || monthOnly <= month) && belongsToPeriod(ledger, values, month),
      ) ||
        (ledger.id === PROJECTS && isReported(behind, values, monthsOf(REPORTS))) ||
        (ledger.id === REPORTS && isCountedSince(behind, values, monthsOf(REPORTS)))),
  );
}

/** Whether projects that the closed table shows begin at 0 otherwise; without any report it shows none. */
function beginsOtherwise(behind: ProjectsBehind, touch: Touch, months: readonly string[]): boolean {
  return movesFirstReport(behind, touch, months) && behind.firstReport().month !== null;
}

/** A monthly report is of its project whenever that was entered, and is sorted by what the project is. */
function isReported({ reported }: ProjectsBehind, values: Values, months: readonly string[]): boolean {
  const names = [values.项目名称, values.项目代码].filter((name) => typeof name === "string");
  return months.some((month) => reported(names, month));
}

/** 自开工累计 has the reports of years before too: of projects with a report of the period. */
function isCountedSince(behind: ProjectsBehind, { 项目, 月份: of }: Values, months: readonly string[]): boolean {
  const later = months.filter((month) => String(of) <= month);
  if (later.length === 0) return false;
  const names = behind.called([String(项目)]);
  return later.some((month) => behind.reported(names, month));
}
