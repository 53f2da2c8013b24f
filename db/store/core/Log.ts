/** Why something is written; it stands in every log row. */
export interface Cause {
  readonly kind: "form" | "import" | "undo" | "setup" | "restore";
  readonly batch?: string | null;
  readonly reason?: string | null;
  readonly file?: string | null;
  readonly sheet?: string | null;
  readonly row?: number | null;
}

/** "reveal": nothing was written; personal values were shown or written out in clear. */
export type LogAction = "add" | "update" | "remove" | "restore" | "removeMonth" | "reveal";

/** One row for the change log, but for its id and what stands in `writes`; `before` and `after` become JSON. */
export interface LogRow {
  /** A ledger's id, or the name that a part of the store has in the log ("settings") */
  readonly ledger: string;
  readonly recordId: string;
  /** Left out or null: of no single month */
  readonly month?: string | null;
  readonly action: LogAction;
  readonly before: object | null;
  readonly after: object | null;
}

/** Appends a row to the log, within the transaction at hand. */
export type WriteLog = (row: LogRow, cause: Cause) => void;
