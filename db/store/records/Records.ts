import type { Ledger, StoredValue, Values } from "../../ledgers/index.ts";
import type { Cause } from "../core/Log.ts";

/** A record as it stands in the store; `values` has every field of the ledger, null = blank. */
export interface StoredRecord {
  readonly id: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
  readonly values: Record<string, StoredValue>;
  /** Columns of a sheet that the program does not know */
  readonly extra: Record<string, string> | null;
}

/** The state of one month (progress fields) of a record. */
export interface MonthOfProgress {
  readonly month: string;
  readonly revision: number;
  readonly values: Record<string, StoredValue>;
}

/** What add and update take. `values` and `progress` are complete: a field that is absent or null is blank. */
export interface Entry {
  readonly values?: Values;
  readonly extra?: Readonly<Record<string, string>> | null;
  /** The month that `progress` is of; both or neither */
  readonly month?: string | null;
  readonly progress?: Values | null;
}

export interface RecordReads {
  /** Also deleted ones (see deletedAt). */
  get(ledger: Ledger, id: string): StoredRecord | undefined;
  /** All months of a record, ascending. */
  months(ledger: Ledger, id: string): MonthOfProgress[];
  /** The latest month up to and with `asOf`. */
  monthAsOf(ledger: Ledger, id: string, asOf: string): MonthOfProgress | undefined;
  /** By canonical key (naturalKey of db/ledgers); not deleted ones. */
  findByKey(ledger: Ledger, naturalKey: string): StoredRecord | undefined;
  /** The ids of the records that are not deleted and whose fields have these values. */
  idsWith(ledger: Ledger, values: Values): string[];
  /** Up to 50 values for suggestions: the declaration's options first, then those in use. Throws QueryInvalid. */
  fieldValues(ledger: Ledger, field: string, search: string): string[];
  /** How many are not deleted. */
  count(ledger: Ledger): number;
  /** When the ledger was last changed, null where it is empty. */
  updatedAt(ledger: Ledger): string | null;
  /** The newest month of progress in any ledger, or null. */
  latestMonth(): string | null;
}

export interface Records extends RecordReads {
  /** Throws DuplicateKey, and like every write of a record ClosedPeriod where its period is closed and no reason is given. */
  add(ledger: Ledger, entry: Entry & { readonly values: Values }, cause: Cause): StoredRecord;
  /** Writes nothing and keeps the revision where nothing differs. Throws RecordMissing, RecordChanged, DuplicateKey. */
  update(ledger: Ledger, id: string, revision: number, entry: Entry, cause: Cause): StoredRecord;
  /** Marks as deleted; the months stay. Throws RecordMissing, RecordChanged. */
  remove(ledger: Ledger, id: string, revision: number, cause: Cause): void;
  /** Takes a deletion back. Throws RecordMissing, RecordChanged, DuplicateKey. */
  restore(ledger: Ledger, id: string, revision: number, cause: Cause): void;
  /** Throws RecordMissing (also where the month is not there), RecordChanged. */
  removeMonth(ledger: Ledger, id: string, revision: number, month: string, cause: Cause): void;
  /**
   * Puts into the log that the personal values of records were shown or written out in clear, and why (cause.reason). The records
   * stay as they are. Throws RecordMissing.
   */
  reveal(ledger: Ledger, ids: Iterable<string>, cause: Cause): void;
}
