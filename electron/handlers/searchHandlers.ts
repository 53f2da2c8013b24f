import type { search } from "../contract/search.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import type { Services } from "../services/Services.ts";

/** How long a search may read on in the changes before it answers with what it has, in milliseconds. */
const PATIENCE = 600;

/** search.*: one box for everything. */
export function searchHandlers(services: Services): HandlersOf<keyof typeof search> {
  return {
    // The index and its connection see what is committed, as a ReadStore does.
    async "search.all"({ text, limit }) {
      const found = await services.search.get();
      return { groups: await found.find(text, limit, PATIENCE), behind: found.behind() };
    },
  };
}
