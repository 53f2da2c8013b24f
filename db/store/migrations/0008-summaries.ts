import type { Migration } from "./Migration.ts";

/** The summary: templates of the bureau's own, texts of an edition, and what was issued; triggers keep templates and issues. */
export const summaries: Migration = {
  name: "summaries",
  statements: [
    `CREATE TABLE summary_templates (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('annual', 'half')),
  name TEXT NOT NULL,
  document BLOB NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT`,
    `CREATE TABLE summary_editions (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('annual', 'half')),
  month TEXT NOT NULL,
  revision INTEGER NOT NULL,
  texts TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT`,
    "CREATE UNIQUE INDEX summary_editions_month ON summary_editions (kind, month)",
    `CREATE TABLE summary_issues (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('annual', 'half')),
  month TEXT NOT NULL,
  issue INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT,
  template TEXT REFERENCES summary_templates (id),
  texts TEXT NOT NULL,
  document BLOB NOT NULL,
  model TEXT NOT NULL
) STRICT`,
    "CREATE UNIQUE INDEX summary_issues_number ON summary_issues (kind, month, issue)",
    `CREATE TRIGGER summary_templates_fixed BEFORE UPDATE ON summary_templates
  BEGIN SELECT RAISE(ABORT, 'a template is not changed'); END`,
    `CREATE TRIGGER summary_templates_kept BEFORE DELETE ON summary_templates
  BEGIN SELECT RAISE(ABORT, 'a template is kept'); END`,
    `CREATE TRIGGER summary_templates_once BEFORE INSERT ON summary_templates
  WHEN EXISTS (SELECT 1 FROM summary_templates t WHERE t.id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'a template is not replaced'); END`,
    `CREATE TRIGGER summary_issues_fixed BEFORE UPDATE ON summary_issues
  BEGIN SELECT RAISE(ABORT, 'what was issued is not changed'); END`,
    `CREATE TRIGGER summary_issues_kept BEFORE DELETE ON summary_issues
  BEGIN SELECT RAISE(ABORT, 'what was issued is kept'); END`,
    `CREATE TRIGGER summary_issues_once BEFORE INSERT ON summary_issues
  WHEN EXISTS (SELECT 1 FROM summary_issues i WHERE i.id = NEW.id
    OR (i.kind = NEW.kind AND i.month = NEW.month AND i.issue = NEW.issue))
  BEGIN SELECT RAISE(ABORT, 'what was issued is not replaced'); END`,
  ],
};
