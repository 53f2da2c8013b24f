import { type Facts, keptByFact } from "../../db/store/index.ts";

/** What was worked out from the store under a key, worked out again when a fact has changed (keptByFact). */
export function keptUntilWrite<S, V>(compute: (store: S, key: string) => V): (store: S & Facts, key: string) => V {
  const kept = keptByFact<V>();
  return (store, key) => kept(store, key, () => compute(store, key));
}
