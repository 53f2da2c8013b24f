import type { Migration } from "./Migration.ts";

export const importAnswers: Migration = {
  name: "import-answers",
  statements: [
    `CREATE TABLE import_answers (
  id TEXT PRIMARY KEY,
  sender TEXT,
  subject TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('ledger', 'column', 'absent', 'word', 'layout')),
  about TEXT NOT NULL,
  content TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT`,
    `CREATE INDEX import_answers_place ON import_answers (subject, fingerprint)`,
  ],
};
