import type { Migration } from "./Migration.ts";

/** Months closed for a work area, with their tables as they were issued; triggers keep both as they are. */
export const closings: Migration = {
  name: "closed months and their tables",
  statements: [
    `CREATE TABLE closings (
  id TEXT PRIMARY KEY,
  area TEXT NOT NULL,
  month TEXT NOT NULL,
  issue INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT,
  log_seq INTEGER NOT NULL,
  reads TEXT NOT NULL,
  reopened_at TEXT,
  reopened_by TEXT,
  reopened_reason TEXT
) STRICT`,
    "CREATE UNIQUE INDEX closings_issue ON closings (area, month, issue)",
    "CREATE UNIQUE INDEX closings_open ON closings (area, month) WHERE reopened_at IS NULL",
    `CREATE TABLE closed_tables (
  closing TEXT NOT NULL REFERENCES closings (id),
  table_id TEXT NOT NULL,
  check_code TEXT NOT NULL,
  model TEXT NOT NULL,
  workbook BLOB NOT NULL,
  sources BLOB NOT NULL,
  PRIMARY KEY (closing, table_id)
) STRICT`,
    "CREATE INDEX closed_tables_code ON closed_tables (check_code)",
    `CREATE TRIGGER closings_fixed BEFORE UPDATE OF id, area, month, issue, at, actor, reason, log_seq, reads ON closings
  BEGIN SELECT RAISE(ABORT, 'what was closed is not changed'); END`,
    `CREATE TRIGGER closings_reopened BEFORE UPDATE ON closings WHEN OLD.reopened_at IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'what was reopened stays so'); END`,
    `CREATE TRIGGER closings_kept BEFORE DELETE ON closings
  BEGIN SELECT RAISE(ABORT, 'what was closed is kept'); END`,
    `CREATE TRIGGER closings_once BEFORE INSERT ON closings WHEN EXISTS (SELECT 1 FROM closings c WHERE c.id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'what was closed is not replaced'); END`,
    `CREATE TRIGGER closed_tables_fixed BEFORE UPDATE ON closed_tables
  BEGIN SELECT RAISE(ABORT, 'a closed table is not changed'); END`,
    `CREATE TRIGGER closed_tables_kept BEFORE DELETE ON closed_tables
  BEGIN SELECT RAISE(ABORT, 'a closed table is kept'); END`,
    `CREATE TRIGGER closed_tables_once BEFORE INSERT ON closed_tables
  WHEN EXISTS (SELECT 1 FROM closed_tables t WHERE t.closing = NEW.closing AND t.table_id = NEW.table_id)
  BEGIN SELECT RAISE(ABORT, 'a closed table is not replaced'); END`,
  ],
};
