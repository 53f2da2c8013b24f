import { z } from "zod";
import { read } from "./call.ts";
import { lateWorkSchema } from "./homePage.ts";
import { monthSchema, pageSchema } from "./shared.ts";

export const checks = {
  /** What is late as of the month, of one work area or (null) of all, the longest overdue first. */
  "checks.late": read(
    { asOf: monthSchema, area: z.string().max(40).nullable(), ...pageSchema },
    { total: z.int(), works: z.array(lateWorkSchema) },
  ),
} as const;
