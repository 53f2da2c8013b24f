import { z } from "zod";
import { lateWorkSchema } from "./homePage.ts";
import { monthSchema, pageSchema } from "./shared.ts";

export const checks = {
  /** What is late as of the month, of one work area or (null) of all, the longest overdue first. */
  "checks.late": {
    writes: false,
    input: z.strictObject({ asOf: monthSchema, area: z.string().max(40).nullable(), ...pageSchema }),
    output: z.strictObject({ total: z.int(), works: z.array(lateWorkSchema) }),
  },
} as const;
