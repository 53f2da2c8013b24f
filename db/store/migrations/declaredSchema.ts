import Database from "better-sqlite3";
import { type Ledger, tableSql } from "../../ledgers/index.ts";
import { describeSchema, type SchemaDescription } from "../core/describeSchema.ts";
import { storeTables } from "../core/storeTables.ts";
import { listIndexes } from "../lists/listIndexes.ts";

/** Every statement that makes a new, empty store by the declarations as they stand now. */
export function declaredSql(ledgers: readonly Ledger[]): string[] {
  return [...storeTables, ...ledgers.flatMap((ledger) => [...tableSql(ledger), ...listIndexes(ledger)])];
}

/** The schema that the declarations ask for. */
export function declaredSchema(ledgers: readonly Ledger[]): SchemaDescription {
  const database = new Database(":memory:");
  try {
    for (const statement of declaredSql(ledgers)) database.exec(statement);
    return describeSchema(database);
  } finally {
    database.close();
  }
}
