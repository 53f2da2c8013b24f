import { z } from "zod";
import { read, wait, write } from "./call.ts";
import { chosenFile, emptySchema, idSchema, monthSchema, writtenFile } from "./shared.ts";
import { tableModelSchema } from "./tableModel.ts";

const nameSchema = z.string().trim().min(1).max(60);
const columnKeySchema = z.string().min(1).max(120);
const lineSchema = z.string().trim().max(200);

/** Money in another unit, and how many decimals measured numbers are shown with; null: as the table has it. */
export const shownAsSchema = z.strictObject({
  unit: z.enum(["元", "万元", "亿元"]).nullable(),
  decimals: z.int().min(0).max(6).nullable(),
});
export type ShownAs = z.infer<typeof shownAsSchema>;

/** What a saved variant changes of one of the program's tables. Columns go by their keys (TableColumn.key). */
export const variantSchema = shownAsSchema.extend({
  /** In place of the table's own title */
  title: lineSchema.nullable(),
  hidden: z.array(columnKeySchema).max(200),
  /** Columns from left to right, each within its group of the header; those not named follow in their own order */
  order: z.array(columnKeySchema).max(200),
  /** Detail rows by a column, within their subtotal; null: the table's own order */
  sort: z.strictObject({ column: columnKeySchema, descending: z.boolean() }).nullable(),
  /** The sign-off line (分管领导：李某, or only the title); null: the bureau's own */
  signatories: z.array(lineSchema.min(1)).max(10).nullable(),
  /** Below the table's own notes */
  notes: z.array(lineSchema.min(1)).max(20),
});
export type Variant = z.infer<typeof variantSchema>;

export const ownTableSchema = z.strictObject({
  id: z.string(),
  revision: z.int(),
  kind: z.enum(["variant", "template"]),
  name: z.string(),
  /** 表号 of the table that a variant is of; null for templates */
  base: z.string().nullable(),
  variant: variantSchema.nullable(),
  /** The file a template was taken from, by its name */
  file: z.string().nullable(),
  updatedAt: z.string(),
  deletedAt: z.string().nullable(),
});
export type OwnTableView = z.infer<typeof ownTableSchema>;

/** What in a template cannot be used; sheet and cell are null where it is about the whole file. */
export const templateProblemSchema = z.strictObject({
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  words: z.string(),
  message: z.string(),
});

/** A template is saved only without problems. */
const savedTemplateSchema = z.strictObject({
  saved: ownTableSchema.nullable(),
  problems: z.array(templateProblemSchema),
});

const tokenSchema = z.string().min(1).max(64);
const seenSchema = { id: idSchema, revision: z.int().min(1) };

/**
 * Tables of the bureau's own. A saved variant is a table like any other: tables.model, .export, .pdf, .preview and .print take its
 * id as `table`. A template is filled here.
 */
export const ownTables = {
  "ownTables.list": read({ deleted: z.boolean() }, { tables: z.array(ownTableSchema) }),
  "ownTables.get": read({ id: idSchema }, ownTableSchema),
  /** id null adds one; else the revision that was seen. */
  "ownTables.saveVariant": write(
    {
      id: idSchema.nullable(),
      revision: z.int().min(1).nullable(),
      name: nameSchema,
      base: z.string().min(1).max(20),
      variant: variantSchema,
    },
    ownTableSchema,
  ),
  /** What a variant would look like before it is saved; also for switching units and decimals of a table at hand. */
  "ownTables.preview": read(
    {
      base: z.string().min(1).max(20),
      asOf: monthSchema,
      name: nameSchema.nullable(),
      variant: variantSchema,
    },
    tableModelSchema,
  ),
  /** Open dialog for an .xlsx; null when it was closed. */
  "ownTables.chooseTemplate": wait(emptySchema, chosenFile),
  /** The chosen file is looked through: saved (under the file's name, where none is given), or every problem by sheet and cell. */
  "ownTables.addTemplate": write({ token: tokenSchema, name: nameSchema.nullable() }, savedTemplateSchema),
  /** The same in place of a template's workbook. */
  "ownTables.replaceTemplate": write({ ...seenSchema, token: tokenSchema }, savedTemplateSchema),
  "ownTables.rename": write({ ...seenSchema, name: nameSchema }, ownTableSchema),
  /** Save dialog, then the template's workbook as it came. */
  "ownTables.exportTemplate": wait({ id: idSchema }, writtenFile),
  /** Save dialog, then a sample template in which every tag is explained. */
  "ownTables.guide": wait(emptySchema, writtenFile),
  "ownTables.remove": write(seenSchema, emptySchema),
  "ownTables.restore": write(seenSchema, emptySchema),
  /** Save dialog, then the filled workbook of a template; nothing is written while there are problems. Variants: tables.export */
  "ownTables.fill": wait(
    { id: idSchema, asOf: monthSchema },
    { ...writtenFile, problems: z.array(templateProblemSchema) },
  ),
} as const;
