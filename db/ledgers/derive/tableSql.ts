import type { Ledger } from "../defineLedger.ts";
import { fieldKinds } from "../fieldKinds.ts";

/** The SQL name of a ledger's table: road-works → road_works. */
export function tableName(ledger: { readonly id: string }): string {
  return ledger.id.replaceAll("-", "_");
}

/** The SQL name of a ledger's progress table. */
export function progressTableName(ledger: { readonly id: string }): string {
  return `${tableName(ledger)}_progress`;
}

/**
 * The statements that make a ledger's tables (what its migration holds, frozen; a test compares the two).
 * Columns are the field keys. `natural_key` is the canonical key text, unique among records that are not deleted.
 * `extra` keeps, as JSON, the columns of a sheet that the program does not know. No REAL column anywhere.
 */
export function tableSql(ledger: Ledger): string[] {
  const table = tableName(ledger);
  const columns = Object.entries(ledger.fields).map(([name, field]) => `  "${name}" ${fieldKinds[field.kind].column}`);
  const statements = [
    `CREATE TABLE ${table} (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  natural_key TEXT NOT NULL,
  extra TEXT,
${columns.join(",\n")}
) STRICT`,
    `CREATE UNIQUE INDEX ${table}_natural_key ON ${table} (natural_key) WHERE deleted_at IS NULL`,
    ...Object.entries(ledger.fields)
      .filter(([, { kind }]) => fieldKinds[kind].joined)
      .map(([name]) => `CREATE INDEX "${table}_by_${name}" ON ${table} ("${name}") WHERE deleted_at IS NULL`),
  ];
  if (ledger.progress) {
    const monthly = Object.entries(ledger.progress).map(
      ([name, field]) => `  "${name}" ${fieldKinds[field.kind].column}`,
    );
    statements.push(`CREATE TABLE ${table}_progress (
  record_id TEXT NOT NULL REFERENCES ${table} (id),
  month TEXT NOT NULL,
  revision INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
${monthly.join(",\n")},
  PRIMARY KEY (record_id, month)
) STRICT, WITHOUT ROWID`);
  }
  return statements;
}
