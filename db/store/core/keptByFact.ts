import type { Facts } from "./Context.ts";

/**
 * Remembers what was worked out from the store until a fact changes, so that coming back to a page costs nothing. One memory may
 * serve several connections: what holds under a number of the log holds on each that has read so far, and no open transaction has
 * a number that is seen. A row that says that something was shown changes no fact and empties nothing.
 * @param most beyond so many it begins anew
 */
export function keptByFact<V>(most = Number.POSITIVE_INFINITY): (store: Facts, key: string, compute: () => V) => V {
  const kept = new Map<string, V>();
  let asOf = -1;
  return (store, key, compute) => {
    const fact = store.lastFact();
    if (fact === null) return compute();
    if (fact !== asOf || kept.size > most) kept.clear();
    asOf = fact;
    if (!kept.has(key)) kept.set(key, compute());
    return kept.get(key) as V;
  };
}
