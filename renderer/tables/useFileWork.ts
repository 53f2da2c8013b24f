import { useState } from "react";
import { notifyFailure } from "../layout/notify.tsx";

/** One piece of work with a file at a time: which one is going on, and its failure said. */
export function useFileWork<W extends string>(): [W | null, (what: W, work: () => Promise<void>) => void] {
  const [busy, setBusy] = useState<W | null>(null);
  const start = (what: W, work: () => Promise<void>): void => {
    setBusy(what);
    work()
      .catch(notifyFailure)
      .finally(() => setBusy(null));
  };
  return [busy, start];
}
