import type { Migration } from "./Migration.ts";

/** Tables of the bureau's own: saved variants of the program's tables, and workbooks with tags to be filled in. */
export const ownTables: Migration = {
  name: "own tables",
  statements: [
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
  ],
};
