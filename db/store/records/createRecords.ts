/**
 * db/store/records — the rows of the ledgers: read by name, written with revision and log row, and what is read of them as a whole
 * (townships, the bureau, months, counts).
 *
 * Every write asks the closed periods first (ClosedPeriods; issued/ answers) and is one row of the log.
 * Rule: imports core/ only.
 */
import { SqliteError } from "better-sqlite3";
import { isMonth } from "../../exact/index.ts";
import type { Ledger, StoredValue } from "../../ledgers/index.ts";
import type { Cause } from "../core/Log.ts";
import { newId } from "../core/newId.ts";
import { packExtra, packValues } from "../core/packValues.ts";
import { DuplicateKey, QueryInvalid, RecordChanged, RecordMissing } from "../core/refusals.ts";
import { fieldValues } from "./fieldValues.ts";
import { idsWith } from "./idsWith.ts";
import type { LedgerRows } from "./LedgerRows.ts";
import { ledgerCounts } from "./ledgerCounts.ts";
import type { RecordContext, RecordReadContext } from "./RecordContext.ts";
import type { Entry, MonthOfProgress, RecordReads, Records } from "./Records.ts";
import {
  differingMonth,
  differingRecord,
  type LoggedMonth,
  type MonthState,
  type RecordState,
  wholeMonth,
  wholeRecord,
} from "./recordState.ts";
import { storedRecord } from "./storedRecord.ts";

/** Reads records. */
export function recordReads(context: RecordReadContext): RecordReads {
  return {
    ...ledgerCounts(context),
    idsWith: (ledger, values) => idsWith(context, ledger, values),
    fieldValues: (ledger, field, search) => fieldValues(context, ledger, field, search),

    get(ledger, id) {
      const rows = context.rows(ledger);
      const state = rows.byId(id);
      return state && storedRecord(rows, state);
    },

    months(ledger, id) {
      const rows = context.rows(ledger);
      return rows.months(id).map((state) => monthOfProgress(rows, state));
    },

    monthAsOf(ledger, id, asOf) {
      const rows = context.rows(ledger);
      const state = rows.monthAsOf(id, asOf);
      return state && monthOfProgress(rows, state);
    },

    findByKey(ledger, naturalKey) {
      const rows = context.rows(ledger);
      const state = rows.byKey(naturalKey);
      return state && storedRecord(rows, state);
    },
  };
}

/**
 * Reads and writes records. Every write bumps the record's revision and time, and leaves one log row; one that touches a closed
 * period needs a reason (ClosedPeriod).
 */
export function createRecords(context: RecordContext): Records {
  const { transactions, writeLog } = context;

  /** The record as the caller has seen it, or why not. */
  function seen(rows: LedgerRows, id: string, revision: number, deleted: boolean): RecordState {
    const state = rows.byId(id);
    if (!state || (state.deletedAt !== null) !== deleted) throw new RecordMissing(rows.ledger.id, id);
    if (state.revision !== revision) throw new RecordChanged(rows.ledger.id, id, state.revision);
    return state;
  }

  /** Writes the record's row; the unique index says whether another record has its key. */
  function keyed(rows: LedgerRows, state: RecordState, write: (state: RecordState) => void): void {
    try {
      write(state);
    } catch (error) {
      if (!(error instanceof SqliteError) || error.code !== "SQLITE_CONSTRAINT_UNIQUE") throw error;
      const existing = rows.byKey(rows.storedKey(state));
      throw new DuplicateKey(rows.ledger.id, rows.label(rows.valuesOf(state)), existing?.id ?? "");
    }
  }

  /** Writes a month beside its record; what the log row is to say of it, before and after. */
  function writeMonth(
    rows: LedgerRows,
    id: string,
    old: MonthState | undefined,
    entry: Omit<MonthState, "revision">,
  ): { was: { progress: LoggedMonth | null }; is: { progress: LoggedMonth } } {
    const month: MonthState = { ...entry, revision: (old?.revision ?? 0) + 1 };
    if (!old) {
      rows.insertMonth(id, month);
      return { was: { progress: null }, is: { progress: wholeMonth(month, rows.progressNames) } };
    }
    rows.updateMonth(id, month);
    const was = differingMonth(old, month, rows.progressNames);
    return { was: { progress: was }, is: { progress: differingMonth(month, old, rows.progressNames) } };
  }

  const records: Records = {
    ...recordReads(context),
    add(ledger, entry, cause) {
      return transactions.write(() => {
        const rows = context.rows(ledger);
        const at = context.at();
        const values = packValues(rows.names, entry.values);
        const progress = packProgress(rows, entry);
        const state: RecordState = {
          id: newId(),
          revision: 1,
          createdAt: at,
          updatedAt: at,
          deletedAt: null,
          extra: packExtra(entry.extra),
          values,
        };
        context.closed.check(ledger, cause, () => ({ before: null, after: entry.values, monthOnly: null }));
        keyed(rows, state, (added) => rows.insert(added, rows.storedKey(added, entry.values)));
        const after = wholeRecord(state, rows.names);
        const month = progress && !isBlank(progress.values) ? { ...progress, updatedAt: at } : null;
        const logged = month ? { ...after, ...writeMonth(rows, state.id, undefined, month).is } : after;
        const of = { ledger: ledger.id, recordId: state.id, month: month?.month };
        writeLog({ ...of, action: "add", before: null, after: logged }, cause);
        return storedRecord(rows, state);
      });
    },

    update(ledger, id, revision, entry, cause) {
      return transactions.write(() => {
        const rows = context.rows(ledger);
        const before = seen(rows, id, revision, false);
        const at = context.at();
        const after: RecordState = {
          ...before,
          revision: revision + 1,
          updatedAt: at,
          values: entry.values ? packValues(rows.names, entry.values) : before.values,
          extra: entry.extra === undefined ? before.extra : packExtra(entry.extra),
        };
        const progress = packProgress(rows, entry);
        const oldMonth = progress ? rows.month(id, progress.month) : undefined;
        const valuesDiffer = !sameValues(before.values, after.values);
        const ownDiffers = after.extra !== before.extra || valuesDiffer;
        const monthDiffers =
          progress && (oldMonth ? !sameValues(oldMonth.values, progress.values) : !isBlank(progress.values));
        if (!ownDiffers && !monthDiffers) return storedRecord(rows, before);
        const monthOnly = valuesDiffer ? null : monthDiffers ? (progress?.month ?? null) : undefined;
        context.closed.check(ledger, cause, () => {
          if (monthOnly === undefined) return null;
          return { before: rows.valuesOf(before), after: rows.valuesOf(after), monthOnly };
        });

        keyed(rows, after, (changed) => rows.update(changed));
        const month = progress && monthDiffers ? writeMonth(rows, id, oldMonth, { ...progress, updatedAt: at }) : null;
        const was = { ...differingRecord(before, after, rows.names), ...month?.was };
        const is = { ...differingRecord(after, before, rows.names), ...month?.is };
        const written = month ? (progress?.month ?? null) : null;
        writeLog({ ledger: ledger.id, recordId: id, month: written, action: "update", before: was, after: is }, cause);
        return storedRecord(rows, after);
      });
    },

    remove: (ledger, id, revision, cause) => mark(ledger, id, revision, true, cause),
    restore: (ledger, id, revision, cause) => mark(ledger, id, revision, false, cause),
    reveal,

    removeMonth(ledger, id, revision, month, cause) {
      transactions.write(() => {
        const rows = context.rows(ledger);
        const before = seen(rows, id, revision, false);
        const old = rows.month(id, month);
        if (!old) throw new RecordMissing(ledger.id, id);
        context.closed.check(ledger, cause, () => {
          const values = rows.valuesOf(before);
          return { before: values, after: values, monthOnly: month };
        });
        const at = context.at();
        const after: RecordState = { ...before, revision: revision + 1, updatedAt: at };
        rows.update(after);
        rows.deleteMonth(id, month);
        const was = { ...differingRecord(before, after, rows.names), progress: wholeMonth(old, rows.progressNames) };
        const is = { ...differingRecord(after, before, rows.names), progress: null };
        writeLog({ ledger: ledger.id, recordId: id, month, action: "removeMonth", before: was, after: is }, cause);
      });
    },
  };

  function reveal(ledger: Ledger, ids: Iterable<string>, cause: Cause): void {
    transactions.write(() => {
      const rows = context.rows(ledger);
      for (const id of ids) {
        if (!rows.byId(id)) throw new RecordMissing(ledger.id, id);
        writeLog({ ledger: ledger.id, recordId: id, action: "reveal", before: null, after: null }, cause);
      }
    });
  }

  function mark(ledger: Ledger, id: string, revision: number, deleted: boolean, cause: Cause): void {
    transactions.write(() => {
      const rows = context.rows(ledger);
      const before = seen(rows, id, revision, !deleted);
      context.closed.check(ledger, cause, () => {
        const values = rows.valuesOf(before);
        return { before: deleted ? values : null, after: deleted ? null : values, monthOnly: null };
      });
      const at = context.at();
      const after: RecordState = { ...before, revision: revision + 1, updatedAt: at, deletedAt: deleted ? at : null };
      keyed(rows, after, (changed) => rows.update(changed));
      const [was, is] = [differingRecord(before, after, rows.names), differingRecord(after, before, rows.names)];
      const action = deleted ? "remove" : "restore";
      writeLog({ ledger: ledger.id, recordId: id, action, before: was, after: is }, cause);
    });
  }

  return records;
}

function packProgress(rows: LedgerRows, entry: Entry): { month: string; values: StoredValue[] } | null {
  if (entry.month == null || entry.progress == null) {
    if (entry.progress != null && Object.keys(entry.progress).length > 0)
      throw new QueryInvalid("progress without its month");
    return null;
  }
  if (!isMonth(entry.month)) throw new QueryInvalid(`${entry.month} is no month`);
  return { month: entry.month, values: packValues(rows.progressNames, entry.progress) };
}

function monthOfProgress(rows: LedgerRows, state: MonthState): MonthOfProgress {
  return { month: state.month, revision: state.revision, values: rows.progressOf(state) };
}

function sameValues(first: readonly StoredValue[], second: readonly StoredValue[]): boolean {
  return first.every((value, index) => value === second[index]);
}

function isBlank(values: readonly StoredValue[]): boolean {
  return values.every((value) => value === null);
}
