import type { Ledger, StoredValue } from "../../ledgers/index.ts";
import type { StoredRecord } from "../records/Records.ts";

export interface ListFilter {
  readonly field: string;
  /** is/contains for text (is: one member of a list field), from/to inclusive, blank/filled take no value */
  readonly test: "is" | "contains" | "from" | "to" | "blank" | "filled";
  readonly value: StoredValue;
}

/** Same shape as the contract's (db may not import electron/). */
export interface ListQuery {
  readonly ledger: string;
  readonly asOf: string;
  readonly page: number;
  readonly pageSize: number;
  readonly sort: { readonly field: string; readonly descending: boolean } | null;
  readonly search: string;
  readonly filters: readonly ListFilter[];
  /** Only deleted records instead of only those that are not */
  readonly deleted: boolean;
}

export interface RecordRow {
  id: string;
  revision: number;
  values: Record<string, StoredValue>;
  progress: Record<string, StoredValue> | null;
  progressMonth: string | null;
  deletedAt: string | null;
}

export interface ListResult {
  rows: RecordRow[];
  total: number;
  /** field → exact sum of the smallest unit over the whole query, as integer text */
  sums: Record<string, string>;
}

export interface Lists {
  /** One page, sorted, filtered and searched in SQL, with the sums of the whole query. Throws LedgerUnknown, QueryInvalid. */
  list(query: ListQuery): ListResult;
  /** Records that are not deleted, by the official township order, then the natural key. */
  all(ledger: Ledger): Iterable<StoredRecord>;
}
