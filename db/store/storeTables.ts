/**
 * The store's own tables as they should stand now (the ledgers' tables come from tableSql). Migrations hold their own, frozen
 * text; a test and every migration compare the two.
 * change_log: one row per write of a record or of a month; seq is the order of all writes. before/after: see LoggedState.
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
  `CREATE TABLE change_log (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('form', 'import', 'undo', 'setup', 'restore')),
  reason TEXT,
  batch TEXT REFERENCES batches (id),
  file TEXT,
  sheet TEXT,
  row INTEGER,
  ledger TEXT NOT NULL,
  record_id TEXT NOT NULL,
  month TEXT,
  action TEXT NOT NULL CHECK (action IN ('add', 'update', 'remove', 'restore', 'removeMonth')),
  before TEXT,
  after TEXT
) STRICT`,
  "CREATE INDEX change_log_record ON change_log (record_id)",
  "CREATE INDEX change_log_batch ON change_log (batch) WHERE batch IS NOT NULL",
  "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
];
