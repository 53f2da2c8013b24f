import { useState } from "react";

export interface Selection {
  /** The chosen ones, in the order of the list */
  readonly chosen: readonly string[];
  has(id: string): boolean;
  set(ids: readonly string[], chosen: boolean): void;
}

/** Which tables of a list are chosen: all of them until some are taken out. */
export function useSelection(ids: readonly string[]): Selection {
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  return {
    chosen: ids.filter((id) => !out.has(id)),
    has: (id) => !out.has(id),
    set: (some, chosen) =>
      setOut((before) => {
        const after = new Set(before);
        for (const id of some) {
          if (chosen) after.delete(id);
          else after.add(id);
        }
        return after;
      }),
  };
}
