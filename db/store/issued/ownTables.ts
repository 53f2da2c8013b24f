import { createHash } from "node:crypto";
import type { Readable, WriteContext } from "../core/Context.ts";
import type { LogAction } from "../core/Log.ts";
import { newId } from "../core/newId.ts";
import { NameTaken, RecordChanged, RecordMissing } from "../core/refusals.ts";
import type { OwnTable, OwnTableHead, OwnTableReads, OwnTables } from "./OwnTable.ts";

/** The name under which own tables stand in the log, beside the ledgers' ids. */
export const OWN_TABLES = "own-tables";

/** A table of the bureau's own; `workbook` is the SHA-256 of its file. */
export interface OwnTableState {
  readonly kind: "variant" | "template";
  readonly name: string;
  readonly base: string | null;
  readonly definition: string;
  readonly workbook: string | null;
  readonly deleted: boolean;
}

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly kind: "variant" | "template";
  readonly name: string;
  readonly base: string | null;
  readonly definition: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly deleted_at: string | null;
}

interface WholeRow extends Row {
  readonly workbook: Buffer | null;
}

const HEADS = "id, revision, kind, name, base, definition, created_at, updated_at, deleted_at";

export function ownTableReads({ database }: Readable): OwnTableReads {
  const all = database.prepare<[number], Row>(
    `SELECT ${HEADS} FROM own_tables WHERE (deleted_at IS NOT NULL) = ? ORDER BY id`,
  );
  const byId = database.prepare<[string], WholeRow>("SELECT * FROM own_tables WHERE id = ?");
  return {
    list: (deleted = false) => all.all(deleted ? 1 : 0).map(headOf),
    get(id) {
      const row = byId.get(id);
      return row && wholeOf(row);
    },
  };
}

/**
 * The bureau's own tables (自制报表). What one is stands as JSON that only its readers understand; a template's workbook stands
 * beside it, byte for byte. Every write stands in the log under "own-tables"; of a workbook it keeps the hash.
 */
export function createOwnTables(context: WriteContext): OwnTables {
  const { database, transactions } = context;
  const byId = database.prepare<[string], WholeRow>("SELECT * FROM own_tables WHERE id = ?");
  const byName = database
    .prepare<[string, string], string>("SELECT id FROM own_tables WHERE name = ? AND id <> ? AND deleted_at IS NULL")
    .pluck();
  const put = database.prepare<[WholeRow]>(
    `INSERT INTO own_tables (${HEADS}, workbook)
     VALUES (:id, :revision, :kind, :name, :base, :definition, :created_at, :updated_at, :deleted_at, :workbook)
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, name = excluded.name, base = excluded.base,
       definition = excluded.definition, workbook = excluded.workbook, updated_at = excluded.updated_at,
       deleted_at = excluded.deleted_at`,
  );

  /** The row a caller has seen. @param deleted whether it should be among the deleted ones */
  function seen(id: string, revision: number, deleted: boolean): WholeRow {
    const row = byId.get(id);
    if (!row || (row.deleted_at !== null) !== deleted) throw new RecordMissing(OWN_TABLES, id);
    if (row.revision !== revision) throw new RecordChanged(OWN_TABLES, id, row.revision);
    return row;
  }

  function write(before: WholeRow | undefined, after: WholeRow, action: LogAction): OwnTable {
    if (after.deleted_at === null && byName.get(after.name, after.id) !== undefined) throw new NameTaken(after.name);
    put.run(after);
    context.writeLog(
      {
        ledger: OWN_TABLES,
        recordId: after.id,
        month: null,
        action,
        before: before ? loggedTable(before) : null,
        after: loggedTable(after),
      },
      { kind: "form" },
    );
    return wholeOf(after);
  }

  return {
    ...ownTableReads(context),
    save({ id, revision, kind, name, base, definition, workbook }) {
      return transactions.write(() => {
        const at = context.at();
        const before = id === null ? undefined : seen(id, revision ?? 0, false);
        if (before && before.kind !== kind) throw new RecordMissing(OWN_TABLES, before.id);
        const kept = workbook === undefined ? (before?.workbook ?? null) : workbook && Buffer.from(workbook);
        const after: WholeRow = {
          id: before?.id ?? newId(),
          revision: (before?.revision ?? 0) + 1,
          kind,
          name,
          base,
          definition: JSON.stringify(definition),
          workbook: kept,
          created_at: before?.created_at ?? at,
          updated_at: at,
          deleted_at: null,
        };
        if (before && sameText(loggedTable(before), loggedTable(after))) return wholeOf(before);
        return write(before, after, before ? "update" : "add");
      });
    },
    remove(id, revision) {
      transactions.write(() => {
        const before = seen(id, revision, false);
        const at = context.at();
        write(before, { ...before, revision: revision + 1, updated_at: at, deleted_at: at }, "remove");
      });
    },
    restore(id, revision) {
      transactions.write(() => {
        const before = seen(id, revision, true);
        write(before, { ...before, revision: revision + 1, updated_at: context.at(), deleted_at: null }, "restore");
      });
    },
  };
}

/** What the log keeps of a row; verifyStore holds the row against it. */
export function loggedTable(row: Omit<WholeRow, "id" | "revision" | "created_at" | "updated_at">): OwnTableState {
  const { kind, name, base, definition, workbook, deleted_at } = row;
  const hash = workbook === null ? null : createHash("sha256").update(workbook).digest("hex");
  return { kind, name, base, definition, workbook: hash, deleted: deleted_at !== null };
}

function headOf({ created_at, updated_at, deleted_at, definition, ...row }: Row): OwnTableHead {
  return {
    ...row,
    definition: JSON.parse(definition),
    createdAt: created_at,
    updatedAt: updated_at,
    deletedAt: deleted_at,
  };
}

function wholeOf({ workbook, ...row }: WholeRow): OwnTable {
  return { ...headOf(row), workbook: workbook && new Uint8Array(workbook) };
}

function sameText(first: OwnTableState, second: OwnTableState): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}
