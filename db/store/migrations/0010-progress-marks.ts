import type { Migration } from "./Migration.ts";

export const progressMarks: Migration = {
  name: "progress-marks",
  statements: [
    `CREATE TABLE progress_marks (
  id TEXT PRIMARY KEY,
  ledger TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('record', 'township', 'ledger')),
  subject TEXT NOT NULL,
  month TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT`,
    `CREATE UNIQUE INDEX progress_marks_place ON progress_marks (ledger, kind, subject, month)`,
  ],
};
