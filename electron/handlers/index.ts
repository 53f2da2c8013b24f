/**
 * electron/handlers — what each call of the contract does, one file per group of the contract.
 *
 * A call that reads gets a ReadStore, by its type; one that awaits asks for a snapshot and lets it go before anything is drawn,
 * written or asked; only a call that writes gets a WriteStore.
 * Handlers are thin: they check what only the ledgers in force can tell (fields, townships, reasons), ask the store, the
 * import, the figures or the tables, and say what changed. They compute nothing, open no file by a path from outside and
 * know nothing of Electron. What can go wrong is thrown as CallError (or as the store's own refusal) and becomes an
 * envelope in the router.
 */
import type { Handlers } from "../router/Handlers.ts";
import type { Services } from "../services/Services.ts";
import { answerHandlers } from "./answerHandlers.ts";
import { appHandlers } from "./appHandlers.ts";
import { checkHandlers } from "./checkHandlers.ts";
import { closingHandlers } from "./closingHandlers.ts";
import { codeVerificationHandlers } from "./codeVerificationHandlers.ts";
import { figureHandlers } from "./figureHandlers.ts";
import { importHandlers } from "./importHandlers.ts";
import { owedHandlers } from "./owedHandlers.ts";
import { ownTableHandlers } from "./ownTableHandlers.ts";
import { recordHandlers } from "./recordHandlers.ts";
import { searchHandlers } from "./searchHandlers.ts";
import { settingHandlers } from "./settingHandlers.ts";
import { summaryHandlers } from "./summaryHandlers.ts";
import { tableHandlers } from "./tableHandlers.ts";

/** All handlers over these services. */
export function createHandlers(services: Services): Handlers {
  return {
    ...appHandlers(services),
    ...recordHandlers(services),
    ...importHandlers(services),
    ...answerHandlers(services),
    ...tableHandlers(services),
    ...ownTableHandlers(services),
    ...figureHandlers(),
    ...checkHandlers(services),
    ...owedHandlers(services),
    ...codeVerificationHandlers(services),
    ...closingHandlers(services),
    ...searchHandlers(services),
    ...settingHandlers(services),
    ...summaryHandlers(services),
  };
}
