import { z } from "zod";
import { read, wait } from "./call.ts";
import { shownAsSchema } from "./ownTables.ts";
import { emptySchema, idSchema, monthSchema, taskSchema, writtenFile } from "./shared.ts";
import { tableModelSchema } from "./tableModel.ts";

const tableIdSchema = z.string().min(1).max(64);
/** Money in another unit and other decimals than the table has them in, as the page at hand shows it; null: as it has them. */
const shown = { shown: shownAsSchema.nullable().default(null) };
const request = z.strictObject({ table: tableIdSchema, asOf: monthSchema, ...shown });

/** Several tables in one go; an empty list means all of them, in the order of tables.list. Long: progress, tasks.cancel. */
const several = {
  tables: z.array(tableIdSchema).max(500),
  asOf: monthSchema,
  task: taskSchema,
  ...shown,
};
/** What is laid out for paper. */
const onPaper = z.strictObject({
  ...several,
  /** As they were issued with this closing; null: as the ledgers stand today */
  closing: idSchema.nullable().default(null),
  /** "own": each table on the paper it is made for; else all of them on this one, shrunk to its width */
  paper: z.enum(["own", "A4", "A3"]),
});

/** What a text is set in. Where used differs from wanted, the wanted font is not installed: “宋体”未安装，正文用“…”代替. */
const printedFontSchema = z.strictObject({
  /** 标题, 正文 */
  use: z.string(),
  wanted: z.string(),
  used: z.string(),
});
export type PrintedFont = z.infer<typeof printedFontSchema>;

/** The PDF that was written, or nulls when the dialog was closed. */
export const writtenPdfSchema = z.strictObject({
  file: z.string().nullable(),
  pages: z.int().nullable(),
  fonts: z.array(printedFontSchema),
});

/** A folder made inside the one the user chose (nothing there is overwritten), its files in order; null: the dialog was closed. */
const writtenFolderSchema = z.strictObject({ folder: z.string().nullable(), files: z.array(z.string()) });

export const tables = {
  "tables.list": wait(
    {},
    {
      tables: z.array(
        z.strictObject({ id: z.string(), name: z.string(), area: z.string(), paper: z.enum(["A4", "A3"]) }),
      ),
    },
  ),
  "tables.model": read(request, tableModelSchema),
  /** Save dialog, then the workbook; file is null when the dialog was closed. */
  "tables.export": wait(request, writtenFile),
  /** Folder dialog, then a workbook per table and 全部报表.xlsx. app.showFile knows the folder by its name. Errors: cancelled, disk-full */
  "tables.exportAll": wait(several, writtenFolderSchema),
  "tables.pdf": wait(request, writtenPdfSchema),
  /** Folder dialog, then a PDF per table, each on its own paper. Errors as of exportAll, print-failed */
  "tables.pdfAll": wait(several, writtenFolderSchema.extend({ fonts: z.array(printedFontSchema) })),
  /**
   * The tables as one PDF, exactly as it would be printed: fetch it from `/preview/<token>` of the page's own origin. It is kept
   * until tables.closePreview, and only the last few of a session are.
   */
  "tables.preview": wait(onPaper, {
    token: z.string(),
    pages: z.int(),
    /** Where each table begins (pages count from 1) and how many pages it takes; each is numbered 第 1 页 … by itself */
    tables: z.array(z.strictObject({ id: z.string(), name: z.string(), page: z.int(), pages: z.int() })),
    fonts: z.array(printedFontSchema),
  }),
  "tables.closePreview": wait({ token: z.string().max(64) }, emptySchema),
  /** The PDF of a preview, as it was seen, into a file. Errors: preview-missing */
  "tables.savePreview": wait({ token: z.string().max(64) }, writtenFile),
  /** The system's print dialog, once per size of paper. False when it was closed. Errors: print-failed, cancelled */
  "tables.print": wait(onPaper, { printed: z.boolean() }),
} as const;
