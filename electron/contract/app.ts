import { z } from "zod";
import { read, wait } from "./call.ts";
import { failureSchema } from "./envelope.ts";
import { homePageSchema } from "./homePage.ts";
import { emptySchema, monthSchema, taskSchema } from "./shared.ts";

export const app = {
  /** What the window needs before anything else; answers also when the store could not be opened. */
  "app.state": wait(emptySchema, {
    version: z.string(),
    bureau: z.string(),
    county: z.string(),
    /** Townships in the official order */
    townships: z.array(z.string()),
    /** Options the bureau has added to lists that may grow: "ledger.field" → words */
    addedOptions: z.record(z.string(), z.array(z.string())),
    /** Why the store is not open (store-damaged …), null when it is */
    refused: failureSchema.nullable(),
    /** Opened read-only (a newer file) */
    readonly: z.boolean(),
    /** The month with the newest data, or null for an empty store: the month picker starts there */
    latestMonth: z.string().nullable(),
    /** The first month of the book's 投资月报, null without any: what began before it has a 期初 */
    firstReport: z.string().nullable(),
  }),
  "app.home": read({ asOf: monthSchema }, homePageSchema),
  "app.showFile": wait({ file: z.string().max(500) }, emptySchema),
  "tasks.cancel": wait({ task: taskSchema }, emptySchema),
} as const;
