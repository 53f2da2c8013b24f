import type { Search } from "../../db/search/index.ts";
import type { Store } from "../../db/store/index.ts";

/** The search of the open store, opened when first needed, and kept up to date while nothing else is going on. */
export interface SearchKeeper {
  get(store: Store): Promise<Search>;
  /** Something was written: the index reads on a little later, in short pieces. */
  later(store: Store): void;
  close(): void;
}

/** Milliseconds: after a change before the index reads on; how long a piece may take; between two pieces. */
const [QUIET, PIECE, PAUSE] = [1500, 20, 30];

export function createSearchKeeper(): SearchKeeper {
  let opening: Promise<Search> | undefined;
  let opened: Search | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function open(store: Store): Promise<Search> {
    const { openSearch } = await import("../../db/search/index.ts");
    if (closed) throw new Error("the store is closed");
    opened = openSearch(store);
    return opened;
  }

  const get = (store: Store): Promise<Search> => {
    opening ??= open(store).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  function schedule(store: Store, milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void readOn(store), milliseconds);
    timer.unref();
  }

  async function readOn(store: Store): Promise<void> {
    if (closed) return;
    // An import under way has the machine to itself.
    if (store.database.inTransaction) return schedule(store, QUIET);
    try {
      const search = await get(store);
      await search.catchUp(PIECE);
      if (!closed && search.behind() > 0) schedule(store, PAUSE);
    } catch {
      // Whoever searches is told; in the background nobody waits for it.
    }
  }

  return {
    get,
    later: (store) => {
      if (!closed) schedule(store, QUIET);
    },
    close() {
      closed = true;
      clearTimeout(timer);
      opened?.close();
    },
  };
}
