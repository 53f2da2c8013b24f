import type { Database, Statement } from "better-sqlite3";
import {
  type Ledger,
  maskedValues,
  naturalKey,
  newestMarkSql,
  progressTableName,
  type StoredValue,
  tableName,
  type Values,
} from "../../ledgers/index.ts";
import { quoted } from "../core/quoted.ts";
import type { MonthState, RecordState } from "./recordState.ts";

type Row = readonly StoredValue[];

/**
 * The rows of one ledger's tables: statements prepared once, read and written by position (fields in the declaration's order).
 * Knows nothing of revisions, log or transactions; records.ts does.
 */
export class LedgerRows {
  readonly ledger: Ledger;
  readonly names: readonly string[];
  readonly progressNames: readonly string[];
  readonly #insert: Statement;
  readonly #update: Statement;
  readonly #delete: Statement;
  readonly #byId: Statement<unknown[], Row>;
  readonly #byKey: Statement<unknown[], Row>;
  readonly #keys: Statement<unknown[], [id: string, key: string]>;
  readonly #months: MonthStatements | null;
  readonly #marked: Statement<[string, string], string | null> | null;

  constructor(database: Database, ledger: Ledger) {
    const table = tableName(ledger);
    this.ledger = ledger;
    this.names = Object.keys(ledger.fields);
    this.progressNames = Object.keys(ledger.progress ?? {});
    const written = ["id", "revision", "created_at", "updated_at", "deleted_at", "extra", "natural_key"];
    const columns = [...written, ...this.names].map(quoted);
    const read = ["id", "revision", "created_at", "updated_at", "deleted_at", "extra", ...this.names]
      .map(quoted)
      .join(", ");
    this.#insert = database.prepare(
      `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
    );
    this.#update = database.prepare(
      `UPDATE ${table} SET ${columns
        .slice(1)
        .map((column) => `${column} = ?`)
        .join(", ")} WHERE id = ?`,
    );
    this.#delete = database.prepare(`DELETE FROM ${table} WHERE id = ?`);
    this.#byId = database.prepare<unknown[], Row>(`SELECT ${read} FROM ${table} WHERE id = ?`).raw();
    this.#byKey = database
      .prepare<unknown[], Row>(`SELECT ${read} FROM ${table} WHERE natural_key = ? AND deleted_at IS NULL`)
      .raw();
    this.#keys = database
      .prepare<unknown[], [string, string]>(`SELECT id, natural_key FROM ${table} ORDER BY id`)
      .raw();
    this.#months = ledger.progress ? prepareMonths(database, progressTableName(ledger), this.progressNames) : null;
    this.#marked = ledger.progress
      ? database.prepare<[string, string], string | null>(`SELECT ${newestMarkSql(ledger, "?", "?")}`).pluck()
      : null;
  }

  byId(id: string): RecordState | undefined {
    const row = this.#byId.get(id);
    return row && recordState(row);
  }

  byKey(key: string): RecordState | undefined {
    const row = this.#byKey.get(key);
    return row && recordState(row);
  }

  /** Every record's id with what natural_key holds, deleted ones too. */
  keys(): [id: string, key: string][] {
    return this.#keys.all();
  }

  /** `key`: what storedKey gives for the state, where the caller has it already. */
  insert(state: RecordState, key: string = this.storedKey(state)): void {
    this.#insert.run([
      state.id,
      state.revision,
      state.createdAt,
      state.updatedAt,
      state.deletedAt,
      state.extra,
      key,
      ...state.values,
    ]);
  }

  update(state: RecordState): void {
    this.#update.run([
      state.revision,
      state.createdAt,
      state.updatedAt,
      state.deletedAt,
      state.extra,
      this.storedKey(state),
      ...state.values,
      state.id,
    ]);
  }

  delete(id: string): void {
    this.#delete.run(id);
  }

  months(id: string): MonthState[] {
    return this.#months ? this.#months.all.all(id).map(monthState) : [];
  }

  month(id: string, month: string): MonthState | undefined {
    const row = this.#months?.one.get(id, month);
    return row && monthState(row);
  }

  monthAsOf(id: string, asOf: string): MonthState | undefined {
    const row = this.#months?.asOf.get(id, asOf);
    return row && monthState(row);
  }

  /** The month up to `asOf` that the record was last told of: `state`'s own, or a later one marked 无变化. */
  toldMonth(id: string, asOf: string, state: MonthState | undefined): string | null {
    if (!state) return null;
    const marked = this.#marked?.get(id, asOf) ?? null;
    return marked !== null && marked > state.month ? marked : state.month;
  }

  insertMonth(id: string, state: MonthState): void {
    this.#months?.insert.run([id, state.month, state.revision, state.updatedAt, ...state.values]);
  }

  updateMonth(id: string, state: MonthState): void {
    this.#months?.update.run([state.revision, state.updatedAt, ...state.values, id, state.month]);
  }

  deleteMonth(id: string, month: string): void {
    this.#months?.delete.run(id, month);
  }

  /**
   * What natural_key holds. A record whose key is blank throughout never matches another (naturalKey gives null): its own id
   * behind a control character that no key begins with keeps the column unique.
   */
  storedKey(state: RecordState, values: Values = this.valuesOf(state)): string {
    return naturalKey(this.ledger, values) ?? `\u0002${state.id}`;
  }

  valuesOf(state: RecordState): Record<string, StoredValue> {
    return named(this.names, state.values);
  }

  progressOf(state: MonthState): Record<string, StoredValue> {
    return named(this.progressNames, state.values);
  }

  /** The record for people: the parts of its key, what is personal masked. */
  label(values: Values): string {
    const shown = maskedValues(this.ledger, values);
    const parts = this.ledger.key.map((name) => shown[name]).filter((part) => part !== null && part !== undefined);
    return parts.length > 0 ? parts.join(" ") : this.ledger.name;
  }
}

interface MonthStatements {
  readonly all: Statement<unknown[], Row>;
  readonly one: Statement<unknown[], Row>;
  readonly asOf: Statement<unknown[], Row>;
  readonly insert: Statement;
  readonly update: Statement;
  readonly delete: Statement;
}

function prepareMonths(database: Database, table: string, names: readonly string[]): MonthStatements {
  const fields = names.map(quoted);
  const read = `SELECT ${["month", "revision", "updated_at", ...fields].join(", ")} FROM ${table} WHERE record_id = ?`;
  const columns = ["record_id", "month", "revision", "updated_at", ...fields];
  const set = columns.slice(2).map((column) => `${column} = ?`);
  return {
    all: database.prepare<unknown[], Row>(`${read} ORDER BY month`).raw(),
    one: database.prepare<unknown[], Row>(`${read} AND month = ?`).raw(),
    asOf: database.prepare<unknown[], Row>(`${read} AND month <= ? ORDER BY month DESC LIMIT 1`).raw(),
    insert: database.prepare(
      `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
    ),
    update: database.prepare(`UPDATE ${table} SET ${set.join(", ")} WHERE record_id = ? AND month = ?`),
    delete: database.prepare(`DELETE FROM ${table} WHERE record_id = ? AND month = ?`),
  };
}

function recordState(row: Row): RecordState {
  return {
    id: String(row[0]),
    revision: Number(row[1]),
    createdAt: String(row[2]),
    updatedAt: String(row[3]),
    deletedAt: row[4] === null ? null : String(row[4]),
    extra: row[5] === null ? null : String(row[5]),
    values: row.slice(6),
  };
}

function monthState(row: Row): MonthState {
  return { month: String(row[0]), revision: Number(row[1]), updatedAt: String(row[2]), values: row.slice(3) };
}

function named(names: readonly string[], values: readonly StoredValue[]): Record<string, StoredValue> {
  const found: Record<string, StoredValue> = {};
  for (let index = 0; index < names.length; index += 1) found[names[index] ?? ""] = values[index] ?? null;
  return found;
}
