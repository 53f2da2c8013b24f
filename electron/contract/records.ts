import { z } from "zod";
import { read, wait, write } from "./call.ts";
import { problemSchema } from "./envelope.ts";
import {
  emptySchema,
  idSchema,
  ledgerIdSchema,
  monthSchema,
  pageSchema,
  reasonSchema,
  storedValueSchema,
  valuesSchema,
  writtenFile,
} from "./shared.ts";

const filterSchema = z.strictObject({
  field: z.string().max(60),
  /** is/contains for text and lists, from/to (inclusive) for numbers, dates, months; blank/filled take no value */
  test: z.enum(["is", "contains", "from", "to", "blank", "filled"]),
  value: storedValueSchema,
});

const rowSchema = z.strictObject({
  id: idSchema,
  revision: z.int(),
  values: valuesSchema,
  /** Progress of the latest month up to the as-of month, null where none */
  progress: valuesSchema.nullable(),
  progressMonth: z.string().nullable(),
  deletedAt: z.string().nullable(),
});

export const listQuerySchema = z.strictObject({
  ledger: ledgerIdSchema,
  asOf: monthSchema,
  ...pageSchema,
  sort: z.strictObject({ field: z.string().max(60), descending: z.boolean() }).nullable(),
  /** Substring over the text fields */
  search: z.string().max(100),
  filters: z.array(filterSchema).max(20),
  deleted: z.boolean(),
});
export type ListQuery = z.infer<typeof listQuerySchema>;
export type ListFilter = z.infer<typeof filterSchema>;
export type RecordRow = z.infer<typeof rowSchema>;

export const changeSchema = z.strictObject({ field: z.string(), before: storedValueSchema, after: storedValueSchema });
const historyEntrySchema = z.strictObject({
  at: z.string(),
  actor: z.string(),
  /** reveal: personal values were shown or exported in clear; nothing was changed */
  action: z.enum(["add", "update", "remove", "restore", "reveal"]),
  /** form, import, undo, setup … */
  cause: z.string(),
  reason: z.string().nullable(),
  batch: z.string().nullable(),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  /** The month whose progress changed, null for the record itself */
  month: z.string().nullable(),
  changes: z.array(changeSchema),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** One record; and the revision of it that was seen, with the reason of what is done to it. */
const one = { ledger: ledgerIdSchema, id: idSchema };
const seen = { ...one, revision: z.int(), reason: reasonSchema };

export const records = {
  "records.list": read(listQuerySchema, {
    rows: z.array(rowSchema),
    total: z.int(),
    /** Sums over all rows of the query, not only the page: field → integer of the smallest unit as text */
    sums: z.record(z.string(), z.string()),
    /** Personal fields: their values stand masked */
    masked: z.array(z.string()),
  }),
  "records.get": read(one, {
    record: rowSchema,
    months: z.array(z.strictObject({ month: z.string(), values: valuesSchema })),
    /** Columns of the sheet that the program does not know, kept with the record */
    extra: z.record(z.string(), z.string()).nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
    /** Personal fields with a value: it stands masked (张＊＊) until it is revealed */
    masked: z.array(z.string()),
  }),
  /** The personal values of one record in clear. The reason is required and stands in the record's history. */
  "records.reveal": wait({ ...one, reason: reasonSchema }, { values: valuesSchema }),
  "records.save": write(
    {
      ledger: ledgerIdSchema,
      /** null adds a record */
      id: idSchema.nullable(),
      revision: z.int().nullable(),
      /** A personal field that is left out, or holds the mask it was shown with, stays as it is */
      values: valuesSchema,
      /** The month whose progress is written with it; null leaves progress alone */
      month: monthSchema.nullable(),
      progress: valuesSchema.nullable(),
      reason: reasonSchema,
    },
    { id: idSchema, revision: z.int(), warnings: z.array(problemSchema) },
  ),
  "records.remove": write(seen, emptySchema),
  "records.restore": write(seen, emptySchema),
  "records.removeMonth": write({ ...seen, month: monthSchema }, emptySchema),
  "records.history": read(one, { entries: z.array(historyEntrySchema) }),
  /** Values a field has in the ledger, for suggestions and filters; options of the declaration come first. */
  "records.fieldValues": read(
    { ledger: ledgerIdSchema, field: z.string().max(60), search: z.string().max(60) },
    { values: z.array(z.string()) },
  ),
  /** Writes the whole ledger to a workbook the user names, personal data masked; null when the dialog was closed. */
  "records.export": wait({ ledger: ledgerIdSchema, asOf: monthSchema }, writtenFile),
  /** The same with personal data in clear. The reason is required and stands in the history of every record written out. */
  "records.exportClear": wait({ ledger: ledgerIdSchema, asOf: monthSchema, reason: reasonSchema }, writtenFile),
  /** Writes an empty sheet for a township to fill in. */
  "records.template": wait({ ledger: ledgerIdSchema }, writtenFile),
} as const;
