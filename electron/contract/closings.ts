import { z } from "zod";
import { read, wait, write } from "./call.ts";
import { findingKeySchema } from "./checks.ts";
import { changeSchema } from "./records.ts";
import { idSchema, monthSchema, reasonSchema, reopenedSchema, taskSchema, writtenFile } from "./shared.ts";
import { tableModelSchema } from "./tableModel.ts";
import { writtenPdfSchema } from "./tables.ts";

const areaSchema = z.string().regex(/^[a-z]{1,20}$/);
const tableIdSchema = z.string().min(1).max(20);

/** One issue (第n次上报) of an area's tables for a month. */
const closingSchema = z.strictObject({
  id: idSchema,
  area: z.string(),
  month: z.string(),
  issue: z.int(),
  at: z.string(),
  actor: z.string(),
  reason: z.string().nullable(),
  tables: z.array(z.strictObject({ id: z.string(), name: z.string(), checkCode: z.string() })),
  /** The 错误 that were passed for it, and why */
  passes: z.array(
    z.strictObject({
      ...{ finding: z.string(), rule: z.string(), words: z.string(), said: z.string(), reason: z.string() },
      ...{ at: z.string(), actor: z.string() },
    }),
  ),
  /** null while it is closed */
  reopened: reopenedSchema,
});
export type ClosingView = z.infer<typeof closingSchema>;

/** A row of one of two models, or of both. */
const rowSchema = z.strictObject({
  label: z.string(),
  kind: z.enum(["total", "subtotal", "detail"]),
  /** Its place in the issued model's rows and in today's, from 0; null where it is not there */
  issued: z.int().nullable(),
  today: z.int().nullable(),
});
export type ComparedRow = z.infer<typeof rowSchema>;

/** A record that made a difference; what it added to the cell's figure then and now, null where it added nothing or is no part of it. */
const causeSchema = z.strictObject({
  ledger: z.string(),
  id: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type Cause = z.infer<typeof causeSchema>;
const causesSchema = z.strictObject({
  /** The first ones; their names and histories stand in `records` */
  causes: z.array(causeSchema),
  causesTotal: z.int(),
});
export type Causes = z.infer<typeof causesSchema>;

const shownCellSchema = z.strictObject({ text: z.string(), value: z.string().nullable() });

export const differencesSchema = z.strictObject({
  table: z.string(),
  closing: closingSchema,
  /** Rows that came or went since */
  rows: z.array(z.strictObject({ row: rowSchema, ...causesSchema.shape })),
  /** Cells of rows that stand in both, in the table's order; the first ones of `cellsTotal` */
  cells: z.array(
    z.strictObject({
      row: rowSchema,
      /** Its place in the issued model's columns, and its headers from the top down */
      column: z.strictObject({ index: z.int(), path: z.array(z.string()) }),
      unit: z.string().nullable(),
      before: shownCellSchema,
      after: shownCellSchema,
      /** After less before, exact; null for words, and where either cannot be computed */
      difference: z.string().nullable(),
      ...causesSchema.shape,
    }),
  ),
  cellsTotal: z.int(),
  /** What else reads otherwise: 填报单位, 备注 … */
  texts: z.array(z.strictObject({ what: z.string(), before: z.string(), after: z.string() })),
  /** Every record named as a cause: what was done to it since the closing, the newest first; personal data masked */
  records: z.array(
    z.strictObject({
      ledger: z.string(),
      id: z.string(),
      label: z.string(),
      /** Not in the ledger any more: deleted, or its import undone */
      gone: z.boolean(),
      changes: z.array(
        z.strictObject({
          at: z.string(),
          actor: z.string(),
          action: z.enum(["add", "update", "remove", "restore", "removeMonth", "reveal"]),
          cause: z.string(),
          reason: z.string().nullable(),
          file: z.string().nullable(),
          /** The month whose progress changed, null for the record itself */
          month: z.string().nullable(),
          fields: z.array(changeSchema),
        }),
      ),
    }),
  ),
});
export type TableDifferencesView = z.infer<typeof differencesSchema>;

const oneTable = z.strictObject({ closing: idSchema, table: tableIdSchema });

/** 上报 and 锁定: closing a month for a work area. Every write here emits `changed` with the ledger name "closings". */
export const closings = {
  /** Every area that hands in tables, in the order of the menu, for one month. */
  "closings.state": read(
    { asOf: monthSchema },
    {
      areas: z.array(
        z.strictObject({
          area: z.string(),
          /** Ids of its tables */
          tables: z.array(z.string()),
          /** The issue that is closed now; null: open */
          closed: closingSchema.nullable(),
          /** Ids of the closed tables that today's ledgers would give otherwise */
          differing: z.array(z.string()),
          /** How many issues there have been, the closed one included */
          issues: z.int(),
        }),
      ),
    },
  ),
  /**
   * Makes all tables of the area and keeps them. `pass`: keys of the 错误 (checks.audit) that are passed with the reason.
   * Errors: closing-errors, closing-stands, closing-stale, closing-empty, cancelled
   */
  "closings.close": write(
    {
      ...{ area: areaSchema, asOf: monthSchema, reason: reasonSchema, task: taskSchema },
      pass: z.array(findingKeySchema).max(10_000),
    },
    closingSchema,
  ),
  /** The reason is required. Errors: reason-required, closing-missing, closing-reopened */
  "closings.reopen": write({ closing: idSchema, reason: reasonSchema }, closingSchema),
  /** Every issue of an area and month, the newest first. */
  "closings.list": read({ area: areaSchema, asOf: monthSchema }, { closings: z.array(closingSchema) }),
  /** A table exactly as it was issued. Errors: closing-missing, table-unknown */
  "closings.table": read(oneTable, { closing: closingSchema, model: tableModelSchema }),
  /** 与上报相差: the issued table against today's, and what made the differences. */
  "closings.differences": read(oneTable, differencesSchema),
  /** The workbook as it was issued, byte for byte; null when the dialog was closed. */
  "closings.export": wait(oneTable, writtenFile),
  /** Every workbook of the issue into a folder the user names; `folder` is null when the dialog was closed. */
  "closings.exportAll": wait({ closing: idSchema }, { folder: z.string().nullable(), files: z.array(z.string()) }),
  /** A PDF of the 错误 that were passed for an issue, with their reasons; null when the dialog was closed. */
  "closings.passesPdf": wait({ closing: idSchema }, writtenFile),
  /** A PDF of the table as it was issued. */
  "closings.pdf": wait(oneTable, writtenPdfSchema),
} as const;
