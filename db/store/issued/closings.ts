/**
 * db/store/issued — what left the house or is kept beside the ledgers: closed months with their tables, the summary's templates,
 * editions and issues, the bureau's own tables.
 *
 * What was issued is never changed: triggers refuse it, and the log has the hash.
 * Rule: imports core/ and records/.
 */
import { createHash } from "node:crypto";
import { againstLog } from "../core/againstLog.ts";
import type { Readable } from "../core/Context.ts";
import { newId } from "../core/newId.ts";
import { ClosingMissing, ClosingReopened, ClosingStale, ClosingStands, ReasonMissing } from "../core/refusals.ts";
import type { RecordContext } from "../records/RecordContext.ts";
import type { ClosedPass, ClosedRead, ClosedTable, Closing, ClosingReads, Closings } from "./Closing.ts";
import { closedTouch } from "./closedTouch.ts";
import { projectsOnce } from "./projectsBehind.ts";

/** The name under which closed months stand in the log, beside the ledgers' ids. */
export const CLOSINGS = "closings";

/** A month closed for an area; `hash` is the SHA-256 over a table's model, workbook and sources. */
type ClosingState = Omit<Closing, "id" | "at" | "actor" | "reason" | "tables" | "passes"> & {
  readonly tables: readonly (Closing["tables"][number] & { readonly hash: string })[];
  /** Left out where nothing was passed, as in closings of earlier versions */
  readonly passes?: readonly ClosedPass[];
};

type Row = Omit<Closing, "reads" | "tables" | "passes" | "reopened"> &
  Readonly<Record<"reopenedAt" | "reopenedBy" | "reopenedReason", string | null>> & { readonly reads: string };

type TableRow = ClosedTable & { readonly workbook: Buffer; readonly sources: Buffer };

const ROWS = `SELECT id, area, month, issue, at, actor, reason, log_seq AS logSeq, reads,
  reopened_at AS reopenedAt, reopened_by AS reopenedBy, reopened_reason AS reopenedReason FROM closings`;

export function closingReads({ database }: Readable): ClosingReads {
  const lastSeq = database.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM change_log").pluck();
  const byId = database.prepare<[string], Row>(`${ROWS} WHERE id = ?`);
  const ofMonth = database.prepare<[string, string], Row>(`${ROWS} WHERE area = ? AND month = ? ORDER BY issue DESC`);
  const open = database.prepare<[], Row>(`${ROWS} WHERE reopened_at IS NULL ORDER BY month, area`);
  const newest = database.prepare<[number, number], Row>(`${ROWS} ORDER BY id DESC LIMIT ? OFFSET ?`);
  const total = database.prepare<[], number>("SELECT count(*) FROM closings").pluck();
  const heads = database.prepare<[string], { id: string; checkCode: string }>(
    "SELECT table_id AS id, check_code AS checkCode FROM closed_tables WHERE closing = ? ORDER BY rowid",
  );
  const passed = database.prepare<[string], ClosedPass>(
    "SELECT finding, rule, words, said, reason, at, actor FROM closed_passes WHERE closing = ? ORDER BY rowid",
  );
  const whole = database.prepare<[string, string], TableRow>(
    `SELECT table_id AS id, check_code AS checkCode, model, workbook, sources
     FROM closed_tables WHERE closing = ? AND table_id = ?`,
  );
  const byCode = database.prepare<[string], { closing: string; table: string }>(
    'SELECT closing, table_id AS "table" FROM closed_tables WHERE check_code = ? ORDER BY closing DESC, rowid',
  );

  const closingOf = ({ reads, reopenedAt: at, reopenedBy: by, reopenedReason: reason, ...row }: Row): Closing => ({
    ...row,
    reads: JSON.parse(reads) as ClosedRead[],
    tables: heads.all(row.id),
    passes: passed.all(row.id),
    reopened: at === null ? null : { at, by: by ?? "", reason: reason ?? "" },
  });

  const closings: ClosingReads = {
    lastChange: () => lastSeq.get() ?? 0,

    get(id) {
      const row = byId.get(id);
      return row && closingOf(row);
    },
    current: (area, month) =>
      ofMonth
        .all(area, month)
        .filter((row) => row.reopenedAt === null)
        .map(closingOf)[0],
    open: () => open.all().map(closingOf),
    touching() {
      const byLedger = closingsByLedger(open.all().map(closingOf));
      const behind = projectsOnce(database);
      return (ledger, touch) => {
        const reading = byLedger.get(ledger.id) ?? [];
        const touched = reading.length > 0 ? touch() : null;
        return (touched && reading.find((closing) => closedTouch(behind, ledger, touched, closing))) ?? null;
      };
    },
    issuesOf: (area, month) => ofMonth.all(area, month).map(closingOf),
    list(page, pageSize) {
      return { rows: newest.all(pageSize, (page - 1) * pageSize).map(closingOf), total: total.get() ?? 0 };
    },
    table(closing, table) {
      const row = whole.get(closing, table);
      return row && { ...row, workbook: new Uint8Array(row.workbook), sources: new Uint8Array(row.sources) };
    },
    withCode(checkCode) {
      return byCode.all(checkCode).map(({ closing, table }) => ({ closing: existing(closings, closing), table }));
    },
  };
  return closings;
}

/** Ledger (id) → the closings that read it, in their order. */
function closingsByLedger(standing: readonly Closing[]): ReadonlyMap<string, readonly Closing[]> {
  const byLedger = new Map<string, Closing[]>();
  for (const closing of standing) {
    for (const ledger of new Set(closing.reads.map((read) => read.ledger))) {
      byLedger.set(ledger, [...(byLedger.get(ledger) ?? []), closing]);
    }
  }
  return byLedger;
}

function existing(closings: ClosingReads, id: string): Closing {
  const closing = closings.get(id);
  if (!closing) throw new ClosingMissing(id);
  return closing;
}

/** Closed months (上报): one row each with its tables, begun and ended in one transaction; the log says who, when and why. */
export function createClosings(context: RecordContext): Closings {
  const { database, transactions, closed } = context;
  const closings = closingReads(context);
  const insert = database.prepare(
    `INSERT INTO closings (id, area, month, issue, at, actor, reason, log_seq, reads) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertTable = database.prepare(
    "INSERT INTO closed_tables (closing, table_id, check_code, model, workbook, sources) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const insertPass = database.prepare<[ClosedPass & { readonly closing: string }]>(
    `INSERT INTO closed_passes (closing, finding, rule, words, said, reason, at, actor)
     VALUES (:closing, :finding, :rule, :words, :said, :reason, :at, :actor)`,
  );
  const reopen = database.prepare(
    "UPDATE closings SET reopened_at = ?, reopened_by = ?, reopened_reason = ? WHERE id = ?",
  );

  return {
    ...closings,

    close({ area, month, logSeq, reads, tables, passes = [] }, cause) {
      return transactions.write(() => {
        const [latest] = closings.issuesOf(area, month);
        if (latest && latest.reopened === null) throw new ClosingStands(area, month);
        if (closings.lastChange() !== logSeq) throw new ClosingStale(`${area} ${month}`);
        const id = newId();
        const issue = (latest?.issue ?? 0) + 1;
        const texts = [cause.reason ?? null, logSeq, JSON.stringify(reads)];
        insert.run(id, area, month, issue, context.at(), context.actor, ...texts);
        for (const table of tables) {
          const bytes = [Buffer.from(table.workbook), Buffer.from(table.sources)];
          insertTable.run(id, table.id, table.checkCode, table.model, ...bytes);
        }
        const now = { at: context.at(), actor: context.actor };
        for (const pass of passes) insertPass.run({ ...now, ...pass, closing: id });
        closed.forget();
        const closing = existing(closings, id);
        const after = loggedClosing(closing, (tableId) => closings.table(id, tableId));
        context.writeLog({ ledger: CLOSINGS, recordId: id, action: "add", before: null, after }, cause);
        return closing;
      });
    },

    reopen(id, cause) {
      return transactions.write(() => {
        const before = existing(closings, id);
        if (before.reopened) throw new ClosingReopened(id);
        if (!cause.reason) throw new ReasonMissing(`reopening ${id}`);
        reopen.run(context.at(), context.actor, cause.reason, id);
        closed.forget();
        const after = existing(closings, id);
        const logged = (one: Closing) => loggedClosing(one, (tableId) => closings.table(id, tableId));
        const states = { before: logged(before), after: logged(after) };
        context.writeLog({ ledger: CLOSINGS, recordId: id, action: "update", ...states }, cause);
        return after;
      });
    },
  };
}

/** Holds closed months against the log. @returns findings in Chinese */
export function verifyClosings(store: Readable): string[] {
  const closings = closingReads(store);
  const ids = store.database.prepare<[], string>("SELECT id FROM closings ORDER BY id").pluck().all();
  const stand = ids.map((id) => {
    const closing = existing(closings, id);
    const state = loggedClosing(closing, (table) => closings.table(id, table));
    return { id, name: `${closing.month}第${closing.issue}次上报的报表`, state };
  });
  return againstLog(store.database, CLOSINGS, stand, "次上报");
}

/** What the log keeps of a closing. */
function loggedClosing(
  { area, month, issue, logSeq, reads, tables, passes, reopened }: Closing,
  tableOf: (id: string) => ClosedTable | undefined,
): ClosingState {
  const hashed = tables.map(({ id, checkCode }) => ({ id, checkCode, hash: hashOf(tableOf(id)) }));
  return { area, month, issue, logSeq, reads, tables: hashed, reopened, ...(passes.length > 0 ? { passes } : {}) };
}

function hashOf(table: ClosedTable | undefined): string {
  const hash = createHash("sha256");
  if (table) for (const part of [table.model, table.workbook, table.sources]) hash.update(part);
  return hash.digest("hex");
}
