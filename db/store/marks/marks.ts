/**
 * db/store/marks — 无变化 and 本月无数据: what was said of a month in the place of numbers.
 *
 * A mark is a row of its own beside the progress and never a copy of it, so that the month before may be corrected later; what it
 * means for a record's progress is said once, in db/figures/toldMonthSql.ts. Every write stands in the log under "progress-marks",
 * asks the closed periods as a write of the record would, and can be taken back.
 * Rule: knows core and records.
 */
import { isMonth } from "../../exact/index.ts";
import { type Ledger, MARKS_TABLE, type Values } from "../../ledgers/index.ts";
import { againstLog } from "../core/againstLog.ts";
import type { Readable } from "../core/Context.ts";
import type { Cause } from "../core/Log.ts";
import { newId } from "../core/newId.ts";
import { BatchChanged, MarkNeedless, MarkUnfounded, QueryInvalid, RecordMissing } from "../core/refusals.ts";
import type { Touch } from "../records/ClosedPeriods.ts";
import type { RecordContext } from "../records/RecordContext.ts";
import type { Mark, Marked, MarkReads, Marks } from "./Mark.ts";

/** The name under which marks stand in the log, beside the ledgers' ids. */
export const MARKS = "progress-marks";

const SELECT = `SELECT id, ledger, kind, subject, month, at, actor FROM ${MARKS_TABLE}`;

const PLACE = "ledger = :ledger AND kind = :kind AND subject = :subject AND month = :month";
const INSERT = `INSERT INTO ${MARKS_TABLE} (id, ledger, kind, subject, month, at, actor)
  VALUES (:id, :ledger, :kind, :subject, :month, :at, :actor)`;

export function markReads({ database }: Readable): MarkReads {
  const ofMonth = database.prepare<[string, string], Mark>(`${SELECT} WHERE ledger = ? AND month = ? ORDER BY id`);
  return { of: (ledger, month) => ofMonth.all(ledger.id, month) };
}

/** The marks, to be read and written. */
export function createMarks(context: RecordContext): Marks {
  const { database, transactions } = context;
  const byId = database.prepare<[string], Mark>(`${SELECT} WHERE id = ?`);
  const byPlace = database.prepare<[Pick<Mark, "ledger" | "kind" | "subject" | "month">], Mark>(
    `${SELECT} WHERE ${PLACE}`,
  );
  const insert = database.prepare<[Mark]>(INSERT);
  const remove = database.prepare<[string]>(`DELETE FROM ${MARKS_TABLE} WHERE id = ?`);

  /** Nothing to rest on, or nothing to say: the record's own months decide. */
  function refuseRecord(ledger: Ledger, id: string, month: string): void {
    const rows = context.rows(ledger);
    const record = rows.byId(id);
    if (!record || record.deletedAt !== null) throw new RecordMissing(ledger.id, id);
    if (rows.month(id, month)) throw new MarkNeedless(ledger.id, id, month);
    if (!rows.monthAsOf(id, month)) throw new MarkUnfounded(ledger.id, id, month);
  }

  return {
    ...markReads(context),
    put(ledger, month, marked, cause) {
      return transactions.write(() => {
        if (!isMonth(month) || !suits(ledger, marked)) throw new QueryInvalid(`${ledger.id} ${month} ${marked.kind}`);
        if (marked.kind === "record") refuseRecord(ledger, marked.subject, month);
        const place = { ledger: ledger.id, kind: marked.kind, subject: marked.subject, month };
        if (byPlace.get(place)) return null;
        context.closed.check(ledger, cause, () => touchOf(context, ledger, marked, month, true));
        const mark: Mark = { id: newId(), ...place, at: context.at(), actor: context.actor };
        insert.run(mark);
        context.writeLog({ ledger: MARKS, recordId: mark.id, month, action: "add", before: null, after: mark }, cause);
        return mark;
      });
    },
    remove(id, cause) {
      transactions.write(() => {
        const mark = byId.get(id);
        const ledger = mark && context.ledgers.get(mark.ledger);
        if (!mark || !ledger) throw new RecordMissing(MARKS, id);
        context.closed.check(ledger, cause, () => touchOf(context, ledger, mark as Marked, mark.month, false));
        remove.run(id);
        const { month } = mark;
        context.writeLog({ ledger: MARKS, recordId: id, month, action: "remove", before: mark, after: null }, cause);
      });
    },
  };
}

/**
 * What a mark touches, as the closed periods see it: the record's progress of the month, or a record that the month has not.
 * @param comes whether it is set, not taken back
 */
function touchOf(
  context: RecordContext,
  ledger: Ledger,
  { kind, subject }: Marked,
  month: string,
  comes: boolean,
): Touch {
  if (kind === "record") {
    const rows = context.rows(ledger);
    const state = rows.byId(subject);
    const values = state && state.deletedAt === null ? rows.valuesOf(state) : null;
    return { before: values, after: values, monthOnly: month };
  }
  const told: Values = { 月份: month, 年度: Number(month.slice(0, 4)) };
  const monthOnly = kind === "township" ? month : null;
  return comes ? { before: null, after: told, monthOnly } : { before: told, after: null, monthOnly };
}

/** 无变化 is said of progress, 本月无数据 of a ledger of months. */
function suits(ledger: Ledger, { kind, subject }: Marked): boolean {
  return kind === "ledger" ? ledger.fields.月份 !== undefined && subject === "" : ledger.progress !== undefined;
}

interface LoggedMark {
  readonly record_id: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A mark as it was before a log row, for who looks back: gone, or there again. */
export function setMarkBack(database: Readable["database"], row: Pick<LoggedMark, "record_id" | "before">): void {
  database.prepare(`DELETE FROM ${MARKS_TABLE} WHERE id = ?`).run(row.record_id);
  if (row.before === null) return;
  database.prepare<[Mark]>(INSERT).run(JSON.parse(row.before) as Mark);
}

/** The same by the undo of a batch. Throws ClosedPeriod, BatchChanged where somebody has said the same since. */
export function putMarkBack(context: RecordContext, row: LoggedMark, cause: Cause): void {
  const logged = (text: string | null): Mark | null => (text === null ? null : (JSON.parse(text) as Mark));
  const [before, after] = [logged(row.before), logged(row.after)];
  const mark = before ?? after;
  const ledger = mark && context.ledgers.get(mark.ledger);
  if (!mark || !ledger) throw new RecordMissing(MARKS, row.record_id);
  context.closed.check(ledger, cause, () => touchOf(context, ledger, mark as Marked, mark.month, before !== null));
  if (before && context.database.prepare<[Mark]>(`${SELECT} WHERE ${PLACE}`).get(before))
    throw new BatchChanged([{ ledger: MARKS, id: row.record_id, label: markLabel(before.month) }]);
  setMarkBack(context.database, row);
  const action = before ? "restore" : "remove";
  context.writeLog(
    { ledger: MARKS, recordId: mark.id, month: mark.month, action, before: after, after: before },
    cause,
  );
}

/** A mark for people. */
export function markLabel(month: string | null): string {
  return `${month === null ? "" : `${month} 的`}“无变化”标记`;
}

/** Holds the marks against the log. @returns findings in Chinese; none means all is well */
export function verifyMarks({ database }: Readable): string[] {
  const rows = database.prepare<[], Mark>(`${SELECT} ORDER BY id`).all();
  const standing = rows.map((mark) => ({ id: mark.id, name: markLabel(mark.month), state: mark }));
  return againstLog(database, MARKS, standing, "个“无变化”标记");
}
