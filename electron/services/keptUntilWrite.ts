import type { Store } from "../../db/store/index.ts";

/**
 * Keeps what was worked out from the store until anything is written, so that coming back to a page costs nothing. What is read
 * inside of a transaction is not kept: it may yet be rolled back, which no counter tells.
 */
export function keptUntilWrite<S extends Pick<Store, "database">, V>(
  compute: (store: S, key: string) => V,
): (store: S, key: string) => V {
  const kept = new Map<string, V>();
  let asOfWrites = "";
  return (store, key) => {
    const { database } = store;
    if (database.inTransaction) return compute(store, key);
    const writes = `${database.prepare("SELECT total_changes()").pluck().get()} ${database.pragma("data_version", { simple: true })}`;
    if (writes !== asOfWrites) kept.clear();
    asOfWrites = writes;
    const known = kept.get(key) ?? compute(store, key);
    kept.set(key, known);
    return known;
  };
}
