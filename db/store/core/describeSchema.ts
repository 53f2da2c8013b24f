import type { Database } from "better-sqlite3";

/**
 * table → what it is made of, as sorted lines; trigger or view → its text; equal descriptions mean the same schema, in whatever
 * order columns were added.
 */
export type SchemaDescription = Readonly<Record<string, readonly string[]>>;

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
  readonly hidden: number;
}

/** Describes all tables of a database: columns, keys, references, indexes, checks, STRICT and WITHOUT ROWID. */
export function describeSchema(database: Database): SchemaDescription {
  const tables = database
    .prepare<[], { name: string; wr: number; strict: number }>(
      `SELECT name, wr, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
      AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all();
  const described: Record<string, string[]> = {};
  for (const { name, wr, strict } of tables) {
    described[name] = [
      `without rowid ${wr}, strict ${strict}`,
      ...columnLines(database, name),
      ...referenceLines(database, name),
      ...indexLines(database, name),
      ...checkLines(database, name),
    ].sort();
  }
  const others = database
    .prepare<[], { type: string; name: string; sql: string }>(
      "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('view', 'trigger') ORDER BY type, name",
    )
    .all();
  for (const { type, name, sql } of others) described[`${type} ${name}`] = [sql.replace(/\s+/g, " ")];
  return described;
}

function columnLines(database: Database, table: string): string[] {
  const columns = database.prepare<[string], ColumnRow>("SELECT * FROM pragma_table_xinfo(?)").all(table);
  return columns.map(
    ({ name, type, notnull, dflt_value, pk, hidden }) =>
      `column ${name} ${type} notnull ${notnull} default ${dflt_value ?? "none"} key ${pk} hidden ${hidden}`,
  );
}

function referenceLines(database: Database, table: string): string[] {
  return database
    .prepare<[string], Record<string, unknown>>(
      'SELECT "from", "table", "to", on_update, on_delete FROM pragma_foreign_key_list(?)',
    )
    .all(table)
    .map((reference) => `reference ${Object.values(reference).join(" ")}`);
}

function indexLines(database: Database, table: string): string[] {
  const indexes = database
    .prepare<[string], { name: string; unique: number; origin: string; sql: string | null }>(
      `SELECT i.name, i."unique", i.origin, s.sql FROM pragma_index_list(?) i LEFT JOIN sqlite_schema s ON s.name = i.name`,
    )
    .all(table);
  return indexes.map(({ name, unique, origin, sql }) => {
    const columns = database
      .prepare<[string], string>(
        `SELECT coalesce(name, 'expression') || ' ' || "desc" FROM pragma_index_xinfo(?) WHERE key = 1 ORDER BY seqno`,
      )
      .pluck()
      .all(name);
    const where = sql?.match(/\bWHERE\b[\s\S]*$/i)?.[0] ?? "";
    return `index ${origin === "c" ? name : origin} unique ${unique} (${columns.join(", ")}) ${where}`.trim();
  });
}

function checkLines(database: Database, table: string): string[] {
  const sql =
    database.prepare<[string], string>("SELECT sql FROM sqlite_schema WHERE name = ?").pluck().get(table) ?? "";
  return [...sql.matchAll(/CHECK \([^()]*(?:\([^()]*\)[^()]*)*\)/g)].map(([check]) => check);
}
