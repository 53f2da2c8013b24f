import { z } from "zod";
import { planConcernSchema } from "./planConcern.ts";
import { planQuestionSchema } from "./planQuestion.ts";
import { storedValueSchema } from "./shared.ts";

export { type PlanChoices, planChoicesSchema } from "./planChoices.ts";

/** The import plan (导入计划) as it is shown; the command line prints the same facts (exact texts instead of stored integers). */
export const planProblemSchema = z.strictObject({
  field: z.string().nullable(),
  /** "F6", or null where the problem is the row's */
  cell: z.string().nullable(),
  /** The cell as it stands in the sheet */
  raw: z.string(),
  level: z.enum(["error", "warning"]),
  message: z.string(),
});
export type PlanProblem = z.infer<typeof planProblemSchema>;

/** What is to be known of a file, a sheet or a table before it is written; `cell` where it is one cell's ("F6"). */
export const planWarningSchema = z.strictObject({ cell: z.string().nullable(), message: z.string() });
export type PlanWarning = z.infer<typeof planWarningSchema>;

/** leave: left out by choice */
export const planActionSchema = z.enum(["add", "update", "unchanged", "refuse", "leave"]);
export type PlanAction = z.infer<typeof planActionSchema>;

const planChangeSchema = z.strictObject({
  field: z.string(),
  before: storedValueSchema,
  after: storedValueSchema,
  /** The field is a header of 表中其他列 */
  beside: z.boolean().optional(),
  /**
   * Progress of a month that the record has no state of: that month, and the one whose state is `before` (null: none). All of
   * the month's cells are listed, also those that say the same.
   */
  newMonth: z.strictObject({ month: z.string(), since: z.string().nullable() }).optional(),
});
export type PlanChange = z.infer<typeof planChangeSchema>;

export const planRowSchema = z.strictObject({
  /** Row number in the sheet, 1-based; in other layouts the number of the record's row in the usual form: choices name it */
  row: z.int(),
  /** In other layouts: the cell of the sheet where the record begins ("C3"); null where its row says it */
  cell: z.string().nullable(),
  action: planActionSchema,
  recordId: z.string().nullable(),
  values: z.record(z.string(), storedValueSchema),
  progress: z.record(z.string(), storedValueSchema),
  problems: z.array(planProblemSchema),
  /** For update: every cell that differs from the ledger */
  changes: z.array(planChangeSchema),
});
export type PlanRowView = z.infer<typeof planRowSchema>;

export const planColumnSchema = z.strictObject({
  /** Column letter */
  column: z.string(),
  /** Header path: 里程/计划 */
  header: z.string(),
  field: z.string().nullable(),
  /** The other field of a column that holds two (起讫桩号); null in all others */
  second: z.string().nullable(),
  unit: z.string().nullable(),
  /** Why there is no field: kept with the record, a number column, or a question */
  why: z.string().nullable(),
  /** Fields it may be, best first */
  suggested: z.array(z.string()),
  /** When it was answered before what this column is (the day); null where the sheet or this plan's choices say it */
  remembered: z.string().nullable(),
  samples: z.array(z.string()),
});
export type PlanColumnView = z.infer<typeof planColumnSchema>;

export const skipReasonSchema = z.enum(["合计", "小计", "空行", "列号", "表尾", "表头"]);
export type SkipReason = z.infer<typeof skipReasonSchema>;

export const planTotalSchema = z.strictObject({
  row: z.int(),
  field: z.string(),
  stated: z.string(),
  computed: z.string(),
  agrees: z.boolean(),
});
export type PlanTotal = z.infer<typeof planTotalSchema>;

export const planCountsSchema = z.strictObject({
  add: z.int(),
  update: z.int(),
  unchanged: z.int(),
  refuse: z.int(),
  /** Rows that hold no record, and those left out by choice */
  skipped: z.int(),
});
export type PlanCounts = z.infer<typeof planCountsSchema>;

export const planTableSchema = z.strictObject({
  /** Position of the table in the whole file, 0-based: the name by which choices speak of it */
  index: z.int(),
  sheet: z.string(),
  ledger: z.string(),
  ledgerName: z.string(),
  title: z.string().nullable(),
  headerRows: z.array(z.int()),
  asOf: z.string().nullable(),
  year: z.int().nullable(),
  township: z.string().nullable(),
  /** Where the township was found: column, caption, sheet name, file name, chosen */
  townshipFrom: z.string().nullable(),
  columns: z.array(planColumnSchema),
  counts: planCountsSchema,
  skipped: z.array(z.strictObject({ row: z.int(), reason: skipReasonSchema })),
  totals: z.array(planTotalSchema),
  questions: z.array(planQuestionSchema),
  warnings: z.array(planWarningSchema),
  /** What is to be weighed before it is written */
  concerns: z.array(planConcernSchema),
  /** Who sent it, by what the file says; null where it says nothing */
  sender: z.string().nullable(),
  /** By the last time: when it was said which ledger this is (the day), words explained then, columns since come and gone */
  remembered: z.strictObject({
    ledger: z.string().nullable(),
    words: z.array(z.strictObject({ field: z.string(), raw: z.string(), use: z.string(), day: z.string() })),
    added: z.array(z.string()),
    gone: z.array(z.string()),
  }),
  /** Other ledgers the table could be */
  candidates: z.array(z.string()),
  /** Left out of the import by choice */
  leftOut: z.boolean(),
});
export type PlanTableView = z.infer<typeof planTableSchema>;

/** A table whose ledger is not known: nothing of it is written until it is answered. */
export const askedTableSchema = z.strictObject({
  index: z.int(),
  sheet: z.string(),
  title: z.string().nullable(),
  headers: z.array(z.string()),
  sender: z.string().nullable(),
  question: planQuestionSchema,
});
export type AskedTableView = z.infer<typeof askedTableSchema>;

export const planViewSchema = z.strictObject({
  plan: z.string(),
  file: z.string(),
  asOf: z.string().nullable(),
  /** The same file (by its content) was imported before, in this batch */
  importedBefore: z.string().nullable(),
  counts: planCountsSchema,
  /** Blank cells that clear what the ledger holds, or that would where they are left alone (choices.blank) */
  blanks: z.int(),
  tables: z.array(planTableSchema),
  /** Of the whole file (sheet null) and of its sheets */
  warnings: z.array(planWarningSchema.extend({ sheet: z.string().nullable() })),
  asked: z.array(askedTableSchema),
  /** Tables that were answered to be of no ledger */
  declined: z.array(
    z.strictObject({ index: z.int(), sheet: z.string(), title: z.string().nullable(), why: z.string() }),
  ),
  unrecognised: z.array(z.strictObject({ sheet: z.string(), range: z.string(), why: z.string() })),
});
export type PlanView = z.infer<typeof planViewSchema>;
