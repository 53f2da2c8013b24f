import type { AreaId, StoredValue } from "../../ledgers/index.ts";
import type { Book } from "../Book.ts";
import type { CutRecord } from "../CutRecord.ts";
import type { FindingLevel } from "../Finding.ts";

/** What is wrong with a record. */
export interface Said {
  readonly field: string;
  /** With the numbers: 完成里程 2.5公里，计划里程 2公里 */
  readonly message: string;
  /** What it rests on: other values make it another finding */
  readonly values: readonly (StoredValue | undefined)[];
  /** Only worth a look, though the rule is one that must hold */
  readonly soft?: boolean;
  /** The month of the progress it lies in */
  readonly month?: string | null;
}

export type RecordCheck = (record: CutRecord, book: Book) => Said | null;

/** One thing that a rule found. */
export interface Hit extends Omit<Said, "field"> {
  readonly area: AreaId;
  readonly ledger: string | null;
  readonly record: string | null;
  readonly field: string | null;
  readonly township: string | null;
  /** What people call the record */
  readonly label: string;
  /** Hits of one cause are one finding; left out: this one alone. `label` is what people call the cause */
  readonly cause?: { readonly key: string; readonly label: string };
}

/**
 * A rule that a bureau's tables are judged by. It looks at the book as of the month and at nothing else: later facts change no
 * finding of it.
 */
export interface Rule {
  readonly id: string;
  /** How grave it is; a hit may be softer, and the administrator may lower it */
  readonly level: FindingLevel;
  readonly words: string;
  /** One sentence: what must hold */
  readonly holds: string;
  /** What is asked of each record, by ledger; all rules are asked in one pass over a ledger */
  readonly records?: Readonly<Record<string, readonly RecordCheck[]>>;
  /** What the findings of records are put together by; left out: each record and field is one of its own */
  readonly by?: "township" | "ledger";
  /** What is asked of the book as a whole */
  readonly run?: (book: Book) => Iterable<Hit>;
}
