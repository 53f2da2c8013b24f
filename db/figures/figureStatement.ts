import type { Database, Statement } from "better-sqlite3";
import { workingDaysBetween } from "../calendar/workingDays.ts";

const prepared = new WeakSet<Database>();

/**
 * A statement over scopes. They may ask for working_days(from, to): the working days after one date up to and including
 * another, which the database learns here.
 */
export function figureStatement<Row>(
  database: Database,
  sql: string,
): Statement<[Readonly<Record<string, string | number>>], Row> {
  if (!prepared.has(database)) {
    database.function("working_days", { deterministic: true }, (from: unknown, to: unknown) =>
      // As a bigint it is an INTEGER to SQLite, and so are its sums; a number would be a REAL.
      typeof from === "string" && typeof to === "string" ? BigInt(workingDaysBetween(from, to).days) : null,
    );
    prepared.add(database);
  }
  return database.prepare<[Readonly<Record<string, string | number>>], Row>(sql);
}
