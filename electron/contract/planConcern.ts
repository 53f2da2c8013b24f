import { z } from "zod";

/**
 * What is to be weighed before a sheet is written: records of its sender that it no longer has; cumulative values that fall;
 * values that are ten times or more another; totals that disagree; records of a month that is closed; blanks that clear.
 */
export const concernKindSchema = z.enum(["missing", "falls", "jumps", "totals", "closed", "blanks"]);
export type ConcernKind = z.infer<typeof concernKindSchema>;

/** One of them in a table, in words with the first names; the rest is paged (imports.concerns). */
export const planConcernSchema = z.strictObject({
  kind: concernKindSchema,
  count: z.int(),
  message: z.string(),
});
export type PlanConcern = z.infer<typeof planConcernSchema>;

/** One record or cell of a concern. */
export const concernItemSchema = z.strictObject({
  /** Where in the sheet: "F6", "第 6 行"; null where it is not in it */
  place: z.string().nullable(),
  recordId: z.string().nullable(),
  /** What people call the record */
  record: z.string(),
  /** What is to be said of it; null where the concern says it */
  text: z.string().nullable(),
});
export type ConcernItem = z.infer<typeof concernItemSchema>;
