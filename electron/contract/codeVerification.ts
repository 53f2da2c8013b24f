import { z } from "zod";
import { wait } from "./call.ts";
import { emptySchema, idSchema, monthSchema, reopenedSchema, taskSchema } from "./shared.ts";

/** The table that is meant, and the period it is of. */
const tableOfPeriodSchema = z.strictObject({
  table: z.string(),
  name: z.string(),
  /** The as-of month; periodText says it for people: 2021年1－10月 */
  asOf: z.string(),
  periodText: z.string(),
});
export type TableOfPeriod = z.infer<typeof tableOfPeriodSchema>;

/** One issue (第n次上报) that a code or a sheet was held against. */
const checkedIssueSchema = z.strictObject({
  /** Id of the closing */
  closing: z.string(),
  area: z.string(),
  issue: z.int(),
  at: z.string(),
  actor: z.string(),
  /** null while it is the issue in force */
  reopened: reopenedSchema,
});
export type CheckedIssue = z.infer<typeof checkedIssueSchema>;

/** How one side (the snapshot, or the ledgers of today) stands to what is verified. */
const agreementSchema = z.strictObject({
  /** Every cell, row and column is there and says the same; the order of rows does not matter */
  agrees: z.boolean(),
  /** Cells that say something else; rows and columns that are missing or added are not counted here */
  cells: z.int(),
  /** Rows missing, and rows added */
  rows: z.int(),
  /** Columns missing, and columns added */
  columns: z.int(),
});
export type Agreement = z.infer<typeof agreementSchema>;

/** A cell that one of the sides says otherwise. */
const cellDifferenceSchema = z.strictObject({
  /** Address in the workbook: E12 */
  cell: z.string(),
  /** 标题, 填报单位, 表头, 注 … where it is no cell of a row; else the row's label, behind its group's: 大庄乡／大月公路 */
  row: z.string(),
  /** Headers from the top down, 计划／里程; "" where it is no cell of a row */
  column: z.string(),
  /** As the workbook says it; null for a code typed in, where there is no workbook */
  file: z.string().nullable(),
  /** As issued; null where nothing was issued, or the cell is not there */
  issued: z.string().nullable(),
  /** As today's ledgers say it; null where the cell is not there */
  today: z.string().nullable(),
  /** Which of them differ from the workbook (for a code typed in: from each other) */
  differsFrom: z.array(z.enum(["issued", "today"])),
});
export type CellDifference = z.infer<typeof cellDifferenceSchema>;

/** A row or column that one side has and the other has not. */
const lineSchema = z.strictObject({
  label: z.string(),
  /** Its number (row) or letters (column) in the workbook; null where the workbook does not have it */
  place: z.string().nullable(),
  /** Missing: which of them have it. Added: which of them do not. */
  by: z.array(z.enum(["issued", "today"])),
});
export type DifferentLine = z.infer<typeof lineSchema>;

const comparisonSchema = {
  ...tableOfPeriodSchema.shape,
  /** Name of the bureau's own variant of the table that was recognised; null for the table itself */
  variant: z.string().nullable(),
  /** The issue held against; null where this table and period was never issued */
  issue: checkedIssueSchema.nullable(),
  snapshot: agreementSchema.nullable(),
  /** null where the table cannot be made any more */
  today: agreementSchema.nullable(),
  /** Whether today's table has the code that was typed in, or that stands on the sheet; null where there is no code */
  codeIsTodays: z.boolean().nullable(),
  /** In the order of the sheet; the first ones of differencesTotal */
  differences: z.array(cellDifferenceSchema),
  differencesTotal: z.int(),
  rowsMissing: z.array(lineSchema),
  rowsAdded: z.array(lineSchema),
  columnsMissing: z.array(lineSchema),
  columnsAdded: z.array(lineSchema),
  /** What it comes to, in sentences for people: the first one is the verdict */
  words: z.array(z.string()),
};

/** One sheet of a workbook that was dropped back in. */
const sheetCheckSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("table"),
    sheet: z.string(),
    ...comparisonSchema,
    /** 校验码 on the sheet (in its footer, else in 目录); null where there is none */
    code: z.string().nullable(),
    /**
     * What the code itself is: of an issue of this table and period; of today's table; of some other table or period (see
     * words); of nothing known; or there is none on the sheet
     */
    codeIs: z.enum(["issued", "today", "other", "unknown", "none"]),
    /** Every issue of this table and period that the sheet agrees with: 1, 3 */
    equalsIssues: z.array(z.int()),
    /** Rows that stand elsewhere than in what was issued (else: than today); their cells were compared all the same */
    rowsMoved: z.array(z.strictObject({ label: z.string(), place: z.string() })),
  }),
  /** 目录 of a workbook with every table */
  z.strictObject({ kind: z.literal("contents"), sheet: z.string() }),
  z.strictObject({ kind: z.literal("unrecognised"), sheet: z.string(), why: z.string() }),
]);
export type SheetCheck = z.infer<typeof sheetCheckSchema>;
export type TableCheck = Extract<SheetCheck, { kind: "table" }>;

const workbookCheckSchema = z.strictObject({
  file: z.string(),
  /** Whether all of its tables agree with what was issued (where never issued: with today's ledgers) */
  agrees: z.boolean(),
  words: z.array(z.string()),
  sheets: z.array(sheetCheckSchema),
});
export type WorkbookCheck = z.infer<typeof workbookCheckSchema>;

const codeCheckSchema = z.strictObject({
  typed: z.string(),
  /** The code it was read as; null where it can be none (words say why) */
  code: z.string().nullable(),
  /** Every table and period with this code, issued ones first, the newest first; nearly always one */
  found: z.array(z.strictObject({ ...comparisonSchema, code: z.string() })),
  /** The months whose tables of today were made to look for the code; null where that was not needed */
  searched: z.strictObject({ from: z.string(), to: z.string(), more: z.boolean() }).nullable(),
  /** What it comes to, in sentences for people */
  words: z.array(z.string()),
});
export type CodeCheck = z.infer<typeof codeCheckSchema>;

/** A dropped workbook travels as bytes; a bigger one is chosen by the dialog. */
export const DROPPED_BYTES = 20 * 1024 * 1024;

/**
 * 校验码: what a code or a workbook is, and whether it still agrees. Nothing is written. Long: progress events name the task,
 * tasks.cancel ends it (cancelled). The calls keep the name they began with.
 */
export const codeVerification = {
  /**
   * Looks the code up among everything issued, else among the tables of today for the months of two years that have records;
   * `before` goes on with the two years before that month (searched.from of the answer before).
   */
  "checkIn.code": wait(
    { code: z.string().max(100), before: monthSchema.nullable(), task: taskSchema },
    codeCheckSchema,
  ),
  /** Opens the file dialog; null when it was closed. */
  "checkIn.choose": wait(emptySchema, { file: z.strictObject({ token: idSchema, name: z.string() }).nullable() }),
  /** Errors: token-unknown, and those of reading a file (file-damaged …). */
  "checkIn.workbook": wait({ token: z.string().max(100), task: taskSchema }, workbookCheckSchema),
  /** The same for a file dropped on the window: its name and content. */
  "checkIn.dropped": wait(
    {
      name: z.string().min(1).max(255),
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= DROPPED_BYTES),
      task: taskSchema,
    },
    workbookCheckSchema,
  ),
} as const;
