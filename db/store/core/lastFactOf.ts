import type { Database } from "better-sqlite3";

/**
 * The number of the last row of the log that changed a fact, as a reading connection sees it. data_version says whether another
 * connection has committed anything; only then the log is looked at.
 */
export function lastFactOf(database: Database): () => number {
  const version = database.prepare<[], number>("PRAGMA data_version").pluck();
  const last = database
    .prepare<[], number>("SELECT seq FROM change_log WHERE action <> 'reveal' ORDER BY seq DESC LIMIT 1")
    .pluck();
  let seen: number | undefined;
  let fact = 0;
  return () => {
    const now = version.get();
    if (now !== seen) {
      fact = last.get() ?? 0;
      seen = now;
    }
    return fact;
  };
}
