/**
 * electron/contract — every call between the window and main: its input, its output, its errors. PURE: zod, db/exact
 * and db/ledgers only, so that both sides can read it.
 *
 * One file a group of calls; this one puts them together. The rule: what is not in a schema does not pass the router, so an
 * answer has no field that is not declared here. Errors come from one closed list (errorCodes.ts), each with its Chinese text:
 * what happened · what was not changed · what to do. Beside the calls there are the events that main sends unasked (events.ts),
 * and the models that several outputs are made from (tableModel.ts, summaryModel.ts, importPlan.ts).
 */
import type { z } from "zod";
import { answers } from "./answers.ts";
import { app } from "./app.ts";
import { checks } from "./checks.ts";
import { closings } from "./closings.ts";
import { codeVerification } from "./codeVerification.ts";
import { figures } from "./figures.ts";
import { imports } from "./imports.ts";
import { owed } from "./owed.ts";
import { ownTables } from "./ownTables.ts";
import { records } from "./records.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { summary } from "./summary.ts";
import { tables } from "./tables.ts";

/**
 * The one contract between renderer and main: every call, its input and output as zod schemas, and whether it writes (writes
 * run one at a time). The router refuses what the input schema refuses; the client checks the output again, so that both sides
 * fail loudly at the border and not later. Results travel as an Envelope; every error code has a text in errorCodes.ts. A call
 * is added here, in handlers/ and nowhere else.
 */
export const contract = {
  ...app,
  ...records,
  ...imports,
  ...answers,
  ...tables,
  ...ownTables,
  ...figures,
  ...checks,
  ...owed,
  ...codeVerification,
  ...closings,
  ...search,
  ...settings,
  ...summary,
} as const;

export type CallName = keyof typeof contract;
export type InputOf<C extends CallName> = z.input<(typeof contract)[C]["input"]>;
export type OutputOf<C extends CallName> = z.output<(typeof contract)[C]["output"]>;
