/**
 * A list cache: a narrow table in memory (SQLite's temp schema, nothing of it reaches the file) with one row per record of a ledger
 * that is not deleted: what lists sort, filter and add up most, and the state of the latest month up to the as-of month. Looking
 * that month up for each of 100,000 records takes longer than a list may; here it is done once. Made when a list first needs it
 * and kept up from the change log, in which every write stands: records written since are read again.
 */
export interface ListCache {
  /** The table's name */
  readonly source: string;
  /** The fields it has; a record's other fields are in the ledger's table, whose rowid is `number` here */
  readonly carried: ReadonlySet<string>;
  /** How many records it has, and the sum of each summed field in the declaration's order */
  readonly total: bigint;
  readonly sums: readonly bigint[];
  /** How many records each township has, counted when a page in the official order first asks (officialPage) */
  readonly townships: { counts?: Map<string | null, number> };
}
