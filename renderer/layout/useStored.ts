import { useState } from "react";

/**
 * A choice that the page remembers for itself (columns, folded areas, filters), as JSON by name. Never data of the bureau.
 * @param box session: while the window is open; local: on this PC
 * @param read what was remembered → the choice; null where nothing was, or nothing readable
 */
export function useStored<T>(
  box: "local" | "session",
  name: string,
  read: (stored: unknown) => T,
): [T, (next: T) => void] {
  const storage = box === "local" ? window.localStorage : window.sessionStorage;
  const [value, setValue] = useState(() => read(stored(storage, name)));
  const change = (next: T): void => {
    setValue(next);
    try {
      storage.setItem(name, JSON.stringify(next));
    } catch {
      // A full or forbidden box: only convenience is lost.
    }
  };
  return [value, change];
}

function stored(storage: Storage, name: string): unknown {
  try {
    return JSON.parse(storage.getItem(name) ?? "null");
  } catch {
    return null;
  }
}
