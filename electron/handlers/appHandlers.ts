import { firstReport, townshipOrder } from "../../db/figures/index.ts";
import { type ReadStore, readAddedOptions, readBureau } from "../../db/store/index.ts";
import type { AtRest } from "../contract/AtRest.ts";
import type { app } from "../contract/app.ts";
import { CallError } from "../contract/CallError.ts";
import type { OutputOf } from "../contract/contract.ts";
import type { HandlersOf } from "../router/Handlers.ts";
import { homePage } from "../services/homePage.ts";
import { keptUntilWrite } from "../services/keptUntilWrite.ts";
import type { Services } from "../services/Services.ts";

/** app.* and tasks.*: what the window needs first, the front page, and the two things that belong to no ledger. */
export function appHandlers(services: Services): HandlersOf<keyof typeof app> {
  const { refused, version } = services;
  const home = keptUntilWrite(homePage);
  return {
    "app.state": (_, snapshot) =>
      refused ? { version, ...nobody, refused } : snapshot((store) => stateOf(store, version)),

    "app.home": ({ asOf }, store) => home(store, asOf),

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

/** What the window shows where there is no book. */
const nobody = {
  ...{ bureau: "", county: "", townships: [], addedOptions: {}, readonly: false },
  ...{ latestMonth: null, firstReport: null },
};

function stateOf(store: ReadStore, version: string): AtRest<OutputOf<"app.state">> {
  const { bureau, county } = readBureau(store);
  return {
    version,
    bureau,
    county,
    townships: townshipOrder(store.database),
    addedOptions: readAddedOptions(store),
    refused: null,
    readonly: store.readonly,
    latestMonth: store.records.latestMonth(),
    firstReport: firstReport(store.database),
  };
}
