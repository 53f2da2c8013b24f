import { z } from "zod";

/** What the user decided about a plan; kept with it and applied when it is planned again. */
export const planChoicesSchema = z.strictObject({
  asOf: z.string().nullable().optional(),
  /** For rows that name no township anywhere */
  township: z.string().nullable().optional(),
  ledger: z.string().nullable().optional(),
  /** What a blank cell does to a value that the ledger holds: clears it (the default), or leaves it alone */
  blank: z.enum(["keep", "clear"]).optional(),
  tables: z
    .array(
      z.strictObject({
        index: z.int(),
        leaveOut: z.boolean().optional(),
        ledger: z.string().optional(),
        /** It is no table of any ledger; false: it is one, whatever was answered before */
        notALedger: z.boolean().optional(),
        township: z.string().optional(),
        year: z.int().optional(),
        asOf: z.string().optional(),
        columns: z
          .array(
            z.strictObject({
              column: z.string(),
              field: z.string().nullable(),
              unit: z.string().nullable().optional(),
            }),
          )
          .optional(),
        /** Fields that the sheet has no column for */
        absent: z.array(z.string()).optional(),
        /** Rows that may be totals (1-based), and whether they are */
        totals: z.array(z.strictObject({ row: z.int(), total: z.boolean() })).optional(),
        /** Rows left out of the import (1-based) */
        rowsOut: z.array(z.int()).optional(),
        /** For whom the answers hold next time: the sender (the default), everybody, or nobody */
        remember: z.enum(["sender", "all", "none"]).optional(),
        /** Who sent it, where the file does not say or says it wrongly */
        sender: z.string().max(60).optional(),
      }),
    )
    .optional(),
  /** A word of the sheet stands for this value, in every row that has it */
  values: z.array(z.strictObject({ index: z.int(), field: z.string(), raw: z.string(), use: z.string() })).optional(),
  /** One cell corrected by hand */
  cells: z.array(z.strictObject({ index: z.int(), row: z.int(), field: z.string(), text: z.string() })).optional(),
});
export type PlanChoices = z.infer<typeof planChoicesSchema>;
