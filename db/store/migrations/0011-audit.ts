import type { Migration } from "./Migration.ts";

/** What people say of what the audit found, and rules that were lowered. */
export const audit: Migration = {
  name: "audit",
  statements: [
    `CREATE TABLE audit_settlements (
  id TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  month TEXT NOT NULL,
  finding TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('passed', 'ticked')),
  said TEXT NOT NULL,
  reason TEXT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  CHECK (kind = 'ticked' OR reason IS NOT NULL)
) STRICT`,
    "CREATE UNIQUE INDEX audit_settlements_finding ON audit_settlements (month, finding)",
    `CREATE TABLE audit_rules (
  rule TEXT PRIMARY KEY,
  level TEXT NOT NULL CHECK (level IN ('warning', 'off')),
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT`,
  ],
};
