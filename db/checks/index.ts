/**
 * db/checks — what does not fit together, what is late and what is missing, for the period up to a month.
 *
 * Checks only read. The rules (rules/, one file each) find what breaks them in the book as of the month; runRules puts findings of
 * one cause together, and audit says which of them are open, once the administrator's levels and what was passed or ticked off are
 * applied. Beside them: dates that have passed (lateWorks), who owes which report (owedReports), what changed with the last import
 * and since (sinceImport). Home, the command line's check and the summary's checklist all ask here; none of them looks into the
 * ledgers itself.
 */
export { missingMonths } from "../figures/missingMonths.ts";
export { type AuditedFinding, type AuditedStore, audit, concerning, openErrors } from "./audit.ts";
export type { Asked } from "./Book.ts";
export type { Finding, FindingLevel } from "./Finding.ts";
export { type LateWork, lateWorks } from "./lateWorks.ts";
export { type Limit, limitSet, limits } from "./limits.ts";
export { owedLedgers } from "./owedLedgers.ts";
export { type Owed, type OwedMonths, type OwedReport, owedReports } from "./owedReports.ts";
export { earlierMissing, monthMissing, monthsMissing, reportMissing } from "./owedWords.ts";
export { REPORTING_UNITS, type ReportingUnits, reportingUnits } from "./reportingUnits.ts";
export { rules } from "./rules/index.ts";
export { runRules } from "./runRules.ts";
export { type SinceImport, sinceImport } from "./sinceImport.ts";
