import type { ErrorCode } from "../contract/errorCodes.ts";

/** Why a file was not read. Closed list, part of the contract's errors, whose words it has. */
export type FileRefusalCode = Extract<
  ErrorCode,
  | "file-missing"
  | "file-changed"
  | "file-interrupted"
  | "file-empty"
  | "file-too-large"
  | "file-not-workbook"
  | "file-not-document"
  | "file-damaged"
  | "file-password"
  | "file-active-content"
  | "file-too-complex"
  | "file-timeout"
  | "file-out-of-memory"
  | "cancelled"
>;

/** The plain form in which a refusal crosses the border between processes. */
export interface FileRefusal {
  code: FileRefusalCode;
  detail: Record<string, string>;
}

/**
 * A file that was not read, for a reason that is the file's own (or the user's: "cancelled").
 * Anything else that goes wrong is a fault of the program and stays an ordinary Error.
 * `detail` holds small facts for the message or the log, e.g. { reason: "…", sheet: "…", limit: "…" }, in Chinese where shown.
 */
export class FileRefused extends Error {
  readonly code: FileRefusalCode;
  readonly detail: Record<string, string>;

  constructor(code: FileRefusalCode, detail: Record<string, string> = {}) {
    super(detail.reason === undefined ? code : `${code}: ${detail.reason}`);
    this.name = "FileRefused";
    this.code = code;
    this.detail = detail;
  }
}
