import { CallError } from "../contract/CallError.ts";
import type { Failure } from "../contract/envelope.ts";
import { type ErrorCode, errorTexts } from "../contract/errorCodes.ts";

/**
 * What a user can be told of an error, or null when it is a fault of the program (to be logged and called "internal").
 * Known are: CallError; every error that carries a code of the closed list itself (FileRefused, StoreRefused); the store's
 * own refusals; a full disk and what else SQLite and the file system say of the machine.
 */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof CallError) return error.failure;
  if (!(error instanceof Error)) return null;
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string") {
    if (Object.hasOwn(errorTexts, code)) return { code: code as ErrorCode, detail: textsOf(error) };
    const known = machineCode(code);
    if (known) return { code: known };
  }
  if (error.name === "AbortError") return { code: "cancelled" };
  return null;
}

/** Codes of SQLite, of the file system and of electron/fileTokens that say something a user can act on. */
function machineCode(code: string): ErrorCode | null {
  if (code === "ENOSPC" || code === "EDQUOT" || code === "SQLITE_FULL") return "disk-full";
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) return "busy";
  if (code.startsWith("SQLITE_READONLY") || code === "SQLITE_CANTOPEN" || code === "EROFS") return "store-readonly";
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") return "store-damaged";
  if (code === "file-token-unknown") return "token-unknown";
  return null;
}

function textsOf(error: Error): Record<string, string> | undefined {
  const detail = (error as { detail?: unknown }).detail;
  if (typeof detail !== "object" || detail === null) return undefined;
  return Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, String(value)]));
}
