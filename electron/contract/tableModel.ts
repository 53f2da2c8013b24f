import { z } from "zod";
import { recordSchema } from "./shared.ts";

/**
 * One reporting table (报表) filled for one period: what the screen, the workbook, the print and Word annexes are made from.
 * Values are exact decimals as text in the column's unit; `text` is the value as shown (rounded); null prints "—".
 */
const headerCellSchema = z.strictObject({
  text: z.string(),
  /** 0-based position and extent in the header grid */
  row: z.int(),
  column: z.int(),
  rowSpan: z.int(),
  columnSpan: z.int(),
});

export const tableColumnSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(["text", "number", "percent", "count", "date"]),
  unit: z.string().nullable(),
  decimals: z.int(),
  /** Relative width, in half-width characters */
  width: z.number(),
  /** A percentage that is drawn as a bar too */
  bar: z.boolean(),
});

/** A figure at a place: of one group of its records where `within` says so (figures.explain takes the same). */
export const cellSourceSchema = z.strictObject({
  figure: z.string(),
  asOf: z.string(),
  within: z.strictObject({ by: z.string(), of: z.string() }).nullable(),
});

export const tableCellSchema = z.strictObject({
  text: z.string(),
  /**
   * The number as a workbook holds it: exact, or in a balanced table the digits shown; null for text cells and for what cannot be
   * computed
   */
  value: z.string().nullable(),
  /** In a balanced table: the exact value, where it has more digits than are shown */
  exact: z.string().optional(),
  /** How a workbook computes it; rows and columns count from 0 in this model */
  formula: z
    .union([
      /** The sum of cells of a column (this one where none is named) */
      z.strictObject({ kind: z.literal("sum"), rows: z.array(z.int()), column: z.int().optional() }),
      /** The sum of cells of this row */
      z.strictObject({ kind: z.literal("across"), columns: z.array(z.int()) }),
      /** In ％, of two columns of this row */
      z.strictObject({ kind: z.literal("ratio"), numerator: z.int(), denominator: z.int() }),
      /** The plain quotient of two columns of this row */
      z.strictObject({ kind: z.literal("quotient"), numerator: z.int(), denominator: z.int() }),
      z.strictObject({ kind: z.literal("difference"), minuend: z.int(), subtrahend: z.int() }),
      /** In ％, of two columns of this row */
      z.strictObject({ kind: z.literal("growth"), now: z.int(), before: z.int() }),
    ])
    .nullable(),
  /** The figure (指标) the cell shows, for 解释此数; null for words and for a record's own fields */
  source: cellSourceSchema.nullable(),
  /** Where the cell is not of its column's unit: in tables whose rows are figures */
  measure: z.strictObject({ unit: z.string().nullable(), decimals: z.int() }).optional(),
});

export const tableModelSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  asOf: z.string(),
  /** 2021年1－10月 */
  periodText: z.string(),
  /** 填报单位 */
  organisation: z.string(),
  unitText: z.string(),
  /** 表号, 制表机关, 批准文号, 有效期至: a line each, top right */
  heading: z.array(z.string()),
  paper: z.enum(["A4", "A3"]),
  header: z.array(headerCellSchema),
  headerRows: z.int(),
  /** 甲 乙 1 2 3 …, or null where the table has eight columns or fewer */
  columnNumbers: z.array(z.string()).nullable(),
  columns: z.array(tableColumnSchema),
  rows: z.array(
    z.strictObject({
      kind: z.enum(["total", "subtotal", "detail"]),
      /** The record the row shows, where it shows one */
      record: recordSchema.nullable(),
      cells: z.array(tableCellSchema),
    }),
  ),
  /** 单位负责人：张三, or only the title where no name is set */
  signatories: z.array(z.string()),
  /** 校验码, 8 characters */
  checkCode: z.string(),
  notes: z.array(z.string()),
  /** 填报说明: what each figure of the table counts, in the words of its definition */
  explanations: z.array(z.string()),
});
export type TableModel = z.infer<typeof tableModelSchema>;
export type CellSource = z.infer<typeof cellSourceSchema>;
export type TableCell = z.infer<typeof tableCellSchema>;
export type TableColumn = z.infer<typeof tableColumnSchema>;
export type TableHeaderCell = z.infer<typeof headerCellSchema>;
