import { createHash } from "node:crypto";
import { againstLog } from "../core/againstLog.ts";
import type { Readable, WriteContext } from "../core/Context.ts";
import type { LogAction } from "../core/Log.ts";
import { newId } from "../core/newId.ts";
import { NameTaken, RecordChanged, RecordMissing } from "../core/refusals.ts";
import type { OwnTable, OwnTableHead, OwnTableReads, OwnTables } from "./OwnTable.ts";

/** The name under which own tables stand in the log, beside the ledgers' ids. */
export const OWN_TABLES = "own-tables";

/** As the table has it: the definition is text. */
type Row = Omit<OwnTableHead, "definition"> & { readonly definition: string };
type WholeRow = Row & { readonly workbook: Buffer | null };

const HEADS = `id, revision, kind, name, base, definition,
  created_at AS createdAt, updated_at AS updatedAt, deleted_at AS deletedAt`;
const WHOLE = `SELECT ${HEADS}, workbook FROM own_tables`;

export function ownTableReads({ database }: Readable): OwnTableReads {
  const all = database.prepare<[number], Row>(
    `SELECT ${HEADS} FROM own_tables WHERE (deleted_at IS NOT NULL) = ? ORDER BY id`,
  );
  const byId = database.prepare<[string], WholeRow>(`${WHOLE} WHERE id = ?`);
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
  const byId = database.prepare<[string], WholeRow>(`${WHOLE} WHERE id = ?`);
  const byName = database
    .prepare<[string, string], string>("SELECT id FROM own_tables WHERE name = ? AND id <> ? AND deleted_at IS NULL")
    .pluck();
  const put = database.prepare<[WholeRow]>(
    `INSERT INTO own_tables (id, revision, kind, name, base, definition, created_at, updated_at, deleted_at, workbook)
     VALUES (:id, :revision, :kind, :name, :base, :definition, :createdAt, :updatedAt, :deletedAt, :workbook)
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, name = excluded.name, base = excluded.base,
       definition = excluded.definition, workbook = excluded.workbook, updated_at = excluded.updated_at,
       deleted_at = excluded.deleted_at`,
  );

  /** The row a caller has seen. @param deleted whether it should be among the deleted ones */
  function seen(id: string, revision: number, deleted: boolean): WholeRow {
    const row = byId.get(id);
    if (!row || (row.deletedAt !== null) !== deleted) throw new RecordMissing(OWN_TABLES, id);
    if (row.revision !== revision) throw new RecordChanged(OWN_TABLES, id, row.revision);
    return row;
  }

  function write(before: WholeRow | undefined, after: WholeRow, action: LogAction): OwnTable {
    if (after.deletedAt === null && byName.get(after.name, after.id) !== undefined) throw new NameTaken(after.name);
    put.run(after);
    const [was, is] = [before ? loggedTable(before) : null, loggedTable(after)];
    context.writeLog({ ledger: OWN_TABLES, recordId: after.id, action, before: was, after: is }, { kind: "form" });
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
          ...{ kind, name, base, definition: JSON.stringify(definition), workbook: kept },
          createdAt: before?.createdAt ?? at,
          updatedAt: at,
          deletedAt: null,
        };
        if (before && JSON.stringify(loggedTable(before)) === JSON.stringify(loggedTable(after)))
          return wholeOf(before);
        return write(before, after, before ? "update" : "add");
      });
    },
    remove(id, revision) {
      transactions.write(() => {
        const before = seen(id, revision, false);
        const at = context.at();
        write(before, { ...before, revision: revision + 1, updatedAt: at, deletedAt: at }, "remove");
      });
    },
    restore(id, revision) {
      transactions.write(() => {
        const before = seen(id, revision, true);
        write(before, { ...before, revision: revision + 1, updatedAt: context.at(), deletedAt: null }, "restore");
      });
    },
  };
}

/** Holds the bureau's own tables against the log. @returns findings in Chinese */
export function verifyOwnTables({ database }: Readable): string[] {
  const rows = database.prepare<[], WholeRow>(`${WHOLE} ORDER BY id`).iterate();
  const stand = Array.from(rows, (row) => ({ id: row.id, name: `自制报表“${row.name}”`, state: loggedTable(row) }));
  return againstLog(database, OWN_TABLES, stand, "张自制报表");
}

/** What the log keeps of a row: of its workbook the SHA-256. */
function loggedTable({ kind, name, base, definition, workbook, deletedAt }: WholeRow) {
  const hash = workbook === null ? null : createHash("sha256").update(workbook).digest("hex");
  return { kind, name, base, definition, workbook: hash, deleted: deletedAt !== null };
}

function headOf({ definition, ...row }: Row): OwnTableHead {
  return { ...row, definition: JSON.parse(definition) };
}

function wholeOf({ workbook, ...row }: WholeRow): OwnTable {
  return { ...headOf(row), workbook: workbook && new Uint8Array(workbook) };
}
