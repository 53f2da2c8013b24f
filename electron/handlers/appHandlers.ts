import { townshipOrder } from "../../db/figures/index.ts";
import { readAddedOptions, readBureau, type Store } from "../../db/store/index.ts";
import type { app } from "../contract/app.ts";
import { CallError } from "../contract/CallError.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { homePage } from "../services/homePage.ts";
import { keptUntilWrite } from "../services/keptUntilWrite.ts";
import type { Services } from "../services/Services.ts";

/** app.* and tasks.*: what the window needs first, the front page, and the two things that belong to no ledger. */
export function appHandlers(services: Services): HandlersOf<keyof typeof app> {
  const home = keptUntilWrite(homePage);
  return {
    "app.state"() {
      const { refused, version } = services;
      if (refused) {
        const nobody = { bureau: "", county: "", townships: [], addedOptions: {} };
        return { version, ...nobody, refused, readonly: false, latestMonth: null };
      }
      const { store } = services;
      const { bureau, county } = readBureau(store);
      return {
        version,
        bureau,
        county,
        townships: townshipOrder(store.database),
        addedOptions: addedOptionsOf(store),
        refused,
        readonly: store.readonly,
        latestMonth: store.records.latestMonth(),
      };
    },

    "app.home"({ asOf }) {
      return home(services.store, asOf);
    },

    "app.showFile"({ file }) {
      const token = services.saved.get(file);
      if (token === undefined) throw new CallError("token-unknown");
      services.files.showInFolder(token);
      return {};
    },

    "tasks.cancel"({ task }) {
      services.tasks.cancel(task);
      return {};
    },
  };
}

function addedOptionsOf(store: Store): Record<string, string[]> {
  return Object.fromEntries(Object.entries(readAddedOptions(store)).map(([name, options]) => [name, [...options]]));
}
