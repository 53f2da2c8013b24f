import type { z } from "zod";
import { app } from "./app.ts";
import { checks } from "./checks.ts";
import { closings } from "./closings.ts";
import { codeVerification } from "./codeVerification.ts";
import { figures } from "./figures.ts";
import { imports } from "./imports.ts";
import { ownTables } from "./ownTables.ts";
import { records } from "./records.ts";
import { search } from "./search.ts";
import { settings } from "./settings.ts";
import { summary } from "./summary.ts";
import { tables } from "./tables.ts";

/**
 * The one contract between renderer and main. PURE: zod and db/exact, db/ledgers only.
 *
 * Every call, its input and output as zod schemas, and whether it writes (writes run one at a time). The router refuses what
 * the input schema refuses; the client checks the output again, so that both sides fail loudly at the border and not later.
 * Results travel as an Envelope; every error code has a text in errorCodes.ts. A call is added here, in handlers/ and nowhere else.
 */
export const contract = {
  ...app,
  ...records,
  ...imports,
  ...tables,
  ...ownTables,
  ...figures,
  ...checks,
  ...codeVerification,
  ...closings,
  ...search,
  ...settings,
  ...summary,
} as const;

export type CallName = keyof typeof contract;
export type InputOf<C extends CallName> = z.input<(typeof contract)[C]["input"]>;
export type OutputOf<C extends CallName> = z.output<(typeof contract)[C]["output"]>;
