import type { Search } from "../../db/search/index.ts";
import type { Store } from "../../db/store/index.ts";

/** The search of the open store, opened when first needed, and kept up to date while nothing else is going on. */
export interface SearchKeeper {
  /** Throws where the store is not open. */
  get(): Promise<Search>;
  /** Something was written: the index reads on a little later, in short pieces. */
  later(): void;
  close(): void;
}

/** Milliseconds: after a change before the index reads on; how long a piece may take; between two pieces. */
const [QUIET, PIECE, PAUSE] = [1500, 20, 30];

/** @param store the open store, null where it could not be opened */
export function createSearchKeeper(store: Store | null): SearchKeeper {
  let opening: Promise<Search> | undefined;
  let opened: Search | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function open(): Promise<Search> {
    const { openSearch } = await import("../../db/search/index.ts");
    if (closed || !store) throw new Error("the store is closed");
    opened = openSearch(store);
    return opened;
  }

  const get = (): Promise<Search> => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  function schedule(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void readOn(), milliseconds);
    timer.unref();
  }

  async function readOn(): Promise<void> {
    if (closed || !store) return;
    // An import under way has the machine to itself.
    if (store.writing) return schedule(QUIET);
    try {
      const search = await get();
      await search.catchUp(PIECE);
      if (!closed && search.behind() > 0) schedule(PAUSE);
    } catch {
      // Whoever searches is told; in the background nobody waits for it.
    }
  }

  return {
    get,
    later: () => {
      if (!closed && store) schedule(QUIET);
    },
    close() {
      closed = true;
      clearTimeout(timer);
      opened?.close();
    },
  };
}
