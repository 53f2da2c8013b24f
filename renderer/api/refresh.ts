const listeners = new Set<() => void>();

/** Asks every query on the screen again (视图 → 刷新). */
export function refreshAll(): void {
  for (const listener of listeners) listener();
}

/** Hears refreshAll; the function returned ends it. */
export function onRefresh(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
