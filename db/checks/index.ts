/**
 * db/checks — what does not fit together, what is late and what is missing, for the period up to a month.
 *
 * Checks only read. Each is one file with one question: the ledgers' own rules over what is stored (recordFindings),
 * 先入库、后有数 (enteredBeforeReported), figures that contradict each other (figureFindings), dates that have passed (lateWorks),
 * who owes which report (owedReports), what changed with the last import and since (sinceImport). A finding is an
 * 错误 where a rule is broken that must hold, and a 提示 where somebody should look; it names the record, the field, and says in
 * one sentence what was found. Home, the command line's check and the summary's checklist all ask here; none of them looks into
 * the ledgers itself.
 */
import type { Database } from "better-sqlite3";
import { enteredBeforeReported } from "./enteredBeforeReported.ts";
import type { Finding } from "./Finding.ts";
import { figureFindings } from "./figureFindings.ts";
import { lateWorks } from "./lateWorks.ts";
import { owedFindings } from "./owedFindings.ts";
import { owedReports } from "./owedReports.ts";
import { recordFindings } from "./recordFindings.ts";

export { missingMonths } from "../figures/missingMonths.ts";
export type { Finding } from "./Finding.ts";
export { type LateWork, lateWorks } from "./lateWorks.ts";
export { earlierMissing, monthMissing, monthsMissing, reportMissing } from "./owedFindings.ts";
export { owedLedgers } from "./owedLedgers.ts";
export { type Owed, type OwedMonths, type OwedReport, owedReports } from "./owedReports.ts";
export { REPORTING_UNITS, type ReportingUnits, reportingUnits } from "./reportingUnits.ts";
export { type SinceImport, sinceImport } from "./sinceImport.ts";

/** Every finding for the period up to a month: errors first, then what is worth a look, each in the order of the checks. */
export function runChecks(database: Database, asOf: string): Finding[] {
  const findings = [
    ...enteredBeforeReported(database, asOf),
    ...recordFindings(database, asOf),
    ...figureFindings(database, asOf),
    ...lateWorks(database, asOf).map(
      ({ ledger, id, label, field, message }): Finding => ({
        level: "warning",
        rule: "逾期",
        ledger,
        record: id,
        label,
        field,
        message,
      }),
    ),
    ...owedFindings(owedReports(database, asOf), asOf),
  ];
  return findings.toSorted((first, second) => Number(first.level === "warning") - Number(second.level === "warning"));
}
