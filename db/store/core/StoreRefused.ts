export type RefusalCode =
  | "store-damaged"
  | "store-newer"
  | "store-locked"
  | "store-readonly"
  | "store-foreign"
  | "migration-failed"
  | "disk-full";

/**
 * The store could not be opened, or not be written. Nothing was changed. `detail` has the words for the code's text
 * (folder, file, backup) and, as `why`, what SQLite or the system said, for the log.
 */
export class StoreRefused extends Error {
  readonly code: RefusalCode;
  readonly detail: Record<string, string>;

  constructor(code: RefusalCode, detail: Record<string, string>, cause?: unknown) {
    super(`${code} ${JSON.stringify(detail)}`, { cause });
    this.name = "StoreRefused";
    this.code = code;
    this.detail = detail;
  }
}
