export type RefusalCode =
  | "store-damaged"
  | "store-newer"
  | "store-locked"
  | "store-readonly"
  | "store-foreign"
  | "migration-failed"
  | "disk-full"
  /** A reading was let go: what was written meanwhile could not be moved out of the write-ahead log */
  | "reading-too-long";

/**
 * The store could not be opened, not be written, or not be read to the end. Nothing was changed. `detail` has the words for the code's text
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
