/**
 * db/checks — what does not fit together, what is late and what is missing, for the period up to a month.
 *
 * Checks only read. The rules (rules/, one file each) find what breaks them in the book as of the month; runRules puts findings of
 * one cause together, and audit says which of them are open, once the administrator's levels and what was passed or ticked off are
 * applied. Beside them: dates that have passed (lateWorks), townships that owe their report (missingReports), what changed with the
 * last import and since (sinceImport). Home, the command line's check and the summary's checklist all ask here; none of them looks
 * into the ledgers itself.
 */
export { type AuditedFinding, type AuditedStore, audit, concerns, openErrors } from "./audit.ts";
export type { Asked } from "./Book.ts";
export type { Finding, FindingLevel } from "./Finding.ts";
export { type LateWork, lateWorks } from "./lateWorks.ts";
export { type MissingReport, missingReports } from "./missingReports.ts";
export { rules } from "./rules/index.ts";
export { runRules } from "./runRules.ts";
export { type SinceImport, sinceImport } from "./sinceImport.ts";
