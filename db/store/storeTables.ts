/**
 * The store's own tables as they should stand now (the ledgers' tables come from tableSql). Migrations hold their own, frozen
 * text; a test and every migration compare the two.
 * writes: who wrote when and why, once per transaction and cause (an import's sheet). first_seq is the first row in the log of its
 * transaction, so that the rows of a batch are found without an index on the log.
 * change_log: one row per write of a record, with the one month that was written with it; seq is the order of all writes.
 * before/after: see LoggedState. It has no CHECK and no REFERENCES: they cost more than the rest of the row; verifyStore looks instead.
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
  "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
];
