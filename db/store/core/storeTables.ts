import { marksTableSql } from "../../ledgers/index.ts";

/**
 * The store's own tables as they should stand now (the ledgers' tables come from tableSql). Migrations hold their own, frozen
 * text; a test and every migration compare the two.
 * writes: who wrote when and why, once per transaction and cause (an import's sheet). first_seq is the first row in the log of its
 * transaction, so that the rows of a batch are found without an index on the log.
 * change_log: one row per write of a record, with the one month that was written with it; seq is the order of all writes.
 * before/after: see LoggedState. It has no CHECK and no REFERENCES: they cost more than the rest of the row; verifyStore looks instead.
 * closings: months closed (上报) for a work area, one open one at most; log_seq is the last row of the log that its tables know of,
 * reads says which ledgers they were made from (ClosedRead). closed_tables: those tables as issued. Triggers refuse every change but
 * the reopening.
 * own_tables: see ownTables.ts; definition is JSON, workbook a template's file.
 * import_answers: what was answered when sheets were imported, see answers.ts; content is JSON, sender NULL means everybody.
 * progress_marks: see marksTable.ts; what a mark says is fixed, one goes as it came.
 * audit_…: see createAudit.ts. A settlement holds for one finding of one month; finding is the key that db/checks makes of its values.
 * summary_…: see summaries.ts. Templates and issues stay as they came (triggers); an edition's texts are JSON, as is an issue's model.
 */
export const storeTables: readonly string[] = [
  `CREATE TABLE batches (
  id TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  hash TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  as_of TEXT,
  counts TEXT NOT NULL,
  ledgers TEXT NOT NULL,
  summary TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('committed', 'undone')),
  undone_at TEXT
) STRICT`,
  "CREATE INDEX batches_hash ON batches (hash)",
  `CREATE TABLE writes (
  id INTEGER PRIMARY KEY,
  first_seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('form', 'import', 'undo', 'setup', 'restore')),
  reason TEXT,
  batch TEXT REFERENCES batches (id),
  file TEXT,
  sheet TEXT
) STRICT`,
  "CREATE INDEX writes_batch ON writes (batch) WHERE batch IS NOT NULL",
  "CREATE INDEX writes_first_seq ON writes (first_seq)",
  `CREATE TABLE change_log (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  write_id INTEGER NOT NULL,
  row INTEGER,
  ledger TEXT NOT NULL,
  record_id TEXT NOT NULL,
  month TEXT,
  action TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT`,
  "CREATE INDEX change_log_record ON change_log (record_id)",
  `CREATE TABLE own_tables (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('variant', 'template')),
  name TEXT NOT NULL,
  base TEXT,
  definition TEXT NOT NULL,
  workbook BLOB,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT`,
  "CREATE UNIQUE INDEX own_tables_name ON own_tables (name) WHERE deleted_at IS NULL",
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
  "CREATE INDEX import_answers_place ON import_answers (subject, fingerprint)",
  ...marksTableSql,
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
  "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
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
  `CREATE TABLE closed_passes (
  closing TEXT NOT NULL REFERENCES closings (id),
  finding TEXT NOT NULL,
  rule TEXT NOT NULL,
  words TEXT NOT NULL,
  said TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (closing, finding)
) STRICT`,
  `CREATE TRIGGER closed_passes_fixed BEFORE UPDATE ON closed_passes
  BEGIN SELECT RAISE(ABORT, 'what was passed is not changed'); END`,
  `CREATE TRIGGER closed_passes_kept BEFORE DELETE ON closed_passes
  BEGIN SELECT RAISE(ABORT, 'what was passed is kept'); END`,
  `CREATE TRIGGER closed_passes_once BEFORE INSERT ON closed_passes
  WHEN EXISTS (SELECT 1 FROM closed_passes p WHERE p.closing = NEW.closing AND p.finding = NEW.finding)
  BEGIN SELECT RAISE(ABORT, 'what was passed is not replaced'); END`,
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
];
