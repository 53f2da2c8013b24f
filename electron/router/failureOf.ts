import { periodOf } from "../../db/exact/index.ts";
import {
  BatchChanged,
  BatchMissing,
  BatchUndone,
  ClosedPeriod,
  ClosingMissing,
  ClosingReopened,
  ClosingStale,
  ClosingStands,
  DuplicateKey,
  LedgerUnknown,
  MarkNeedless,
  MarkUnfounded,
  NameTaken,
  QueryInvalid,
  ReasonMissing,
  RecordChanged,
  RecordMissing,
} from "../../db/store/index.ts";
import { CallError } from "../contract/CallError.ts";
import type { Failure } from "../contract/envelope.ts";
import { type ErrorCode, errorTexts } from "../contract/errorCodes.ts";
import { tableAreas } from "../contract/tableAreas.ts";

/**
 * What a user can be told of an error, or null when it is a fault of the program (to be logged and called "internal").
 * Known are: CallError; the store's own refusals; every error that carries a code of the closed list itself (FileRefused,
 * StoreRefused); a full disk and what else SQLite and the file system say of the machine.
 */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof CallError) return error.failure;
  if (!(error instanceof Error)) return null;
  const refusal = storeRefusal(error);
  if (refusal) return refusal;
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string") {
    if (Object.hasOwn(errorTexts, code)) return { code: code as ErrorCode, detail: textsOf(error) };
    const known = machineCode(code);
    if (known) return { code: known };
  }
  return error.name === "AbortError" ? { code: "cancelled" } : null;
}

/** How many records a message names; the rest are counted. */
const NAMED = 5;

function storeRefusal(error: Error): Failure | null {
  if (error instanceof DuplicateKey)
    return { code: "duplicate-key", detail: { key: error.key, ledger: error.ledger, id: error.existing } };
  if (error instanceof MarkUnfounded) return { code: "mark-unfounded" };
  if (error instanceof MarkNeedless) return { code: "mark-needless" };
  if (error instanceof RecordMissing) return { code: "record-missing" };
  if (error instanceof RecordChanged) return { code: "record-changed" };
  if (error instanceof NameTaken) return { code: "own-table-name-taken", detail: { name: error.taken } };
  if (error instanceof LedgerUnknown) return { code: "ledger-unknown", detail: { ledger: error.ledger } };
  if (error instanceof QueryInvalid) return { code: "bad-request" };
  if (error instanceof BatchMissing) return { code: "batch-missing" };
  if (error instanceof BatchUndone) return { code: "batch-undone" };
  if (error instanceof BatchChanged) {
    const names = error.records
      .slice(0, NAMED)
      .map(({ label }) => label)
      .join("、");
    const more = error.records.length > NAMED ? "等" : "";
    return { code: "batch-changed", detail: { rows: String(error.records.length), records: `${names}${more}` } };
  }
  return closingRefusal(error);
}

function closingRefusal(error: Error): Failure | null {
  if (error instanceof ClosedPeriod) return { code: "closed-reason", detail: periodWords(error) };
  if (error instanceof ClosingStands) return { code: "closing-stands", detail: periodWords(error) };
  if (error instanceof ClosingStale) return { code: "closing-stale" };
  if (error instanceof ClosingMissing) return { code: "closing-missing" };
  if (error instanceof ClosingReopened) return { code: "closing-reopened" };
  return error instanceof ReasonMissing ? { code: "reason-required" } : null;
}

/** What was closed, in words: 四好农村路, 2021年1－10月. */
function periodWords({ area, month }: { readonly area: string; readonly month: string }): Record<string, string> {
  return { area: tableAreas.find(({ id }) => id === area)?.name ?? area, month: periodOf(month).text };
}

/** Codes of SQLite, and of the file system that say something a user can act on. */
function machineCode(code: string): ErrorCode | null {
  if (code === "ENOSPC" || code === "EDQUOT" || code === "SQLITE_FULL") return "disk-full";
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) return "busy";
  if (code.startsWith("SQLITE_READONLY") || code === "SQLITE_CANTOPEN" || code === "EROFS") return "store-readonly";
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") return "store-damaged";
  return null;
}

/** The words of an error that names its own code; `why` and the like are for the log and stay here. */
function textsOf(error: Error): Record<string, string> | undefined {
  const detail = (error as { detail?: unknown }).detail;
  if (typeof detail !== "object" || detail === null) return undefined;
  return Object.fromEntries(
    Object.entries(detail)
      .filter(([name]) => name !== "why")
      .map(([name, value]) => [name, String(value)]),
  );
}
