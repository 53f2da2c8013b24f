import { townshipOrder } from "../../db/figures/index.ts";
import { defaultCounty } from "../../db/ledgers/defaultCounty.ts";
import type { app } from "../contract/app.ts";
import { CallError } from "../contract/CallError.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { homePage } from "./homePage.ts";
import type { Services } from "./Services.ts";

/** app.* and tasks.*: what the window needs first, the front page, and the two things that belong to no ledger. */
export function appHandlers(services: Services): HandlersOf<keyof typeof app> {
  return {
    "app.state"() {
      const { refused, version } = services;
      const county = defaultCounty.name;
      const first = { version, bureau: `${county}交通运输局`, county, refused };
      if (refused) return { ...first, townships: [], readonly: false, latestMonth: null };
      const { store } = services;
      return {
        ...first,
        townships: townshipOrder(store.database),
        readonly: store.readonly,
        latestMonth: store.records.latestMonth(),
      };
    },

    "app.home"({ asOf }) {
      return homePage(services.store, asOf);
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
