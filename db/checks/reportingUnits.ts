import type { Database } from "better-sqlite3";

/** The setting's name; its value is ReportingUnits as JSON. */
export const REPORTING_UNITS = "reportingUnits";

/** Ledger (id) → townships that owe its report every month, also while no task of theirs has been entered. */
export type ReportingUnits = Readonly<Record<string, readonly string[]>>;

/** What is marked in the settings; nothing marked: who owes is what the tasks say. */
export function reportingUnits(database: Database): ReportingUnits {
  const text = database
    .prepare<[string], string>("SELECT value FROM settings WHERE name = ?")
    .pluck()
    .get(REPORTING_UNITS);
  return text ? (JSON.parse(text) as ReportingUnits) : {};
}
