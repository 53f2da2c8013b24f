/**
 * What rooms without Node's names know of a database: asking it. better-sqlite3's own types bring Node's globals into every room
 * that imports them, types or not; db/figures and electron/tags are checked with these in their place (their tsconfig.json), and
 * with better-sqlite3's own together with the whole program, so the two cannot drift apart.
 */
export interface Statement<Bound extends unknown[], Row = unknown> {
  all(...values: Bound): Row[];
  get(...values: Bound): Row | undefined;
  iterate(...values: Bound): IterableIterator<Row>;
  pluck(on?: boolean): this;
  raw(on?: boolean): this;
  safeIntegers(on?: boolean): this;
}

export interface Database {
  readonly inTransaction: boolean;
  function(name: string, options: { readonly deterministic?: boolean }, work: (...values: never[]) => unknown): this;
  prepare<Bound extends unknown[] | object = unknown[], Row = unknown>(
    sql: string,
  ): Bound extends unknown[] ? Statement<Bound, Row> : Statement<[Bound], Row>;
}
