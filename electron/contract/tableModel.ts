import { z } from "zod";

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
  /** The figure (指标) the column shows, for 解释此数 */
  figure: z.string().nullable(),
});

export const tableCellSchema = z.strictObject({
  text: z.string(),
  /** Exact value; null for text cells and for what cannot be computed */
  value: z.string().nullable(),
  /** How a workbook computes it: the sum of the detail rows of this column, or the ratio of two columns of this row (％) */
  formula: z
    .union([
      z.strictObject({ kind: z.literal("sum"), rows: z.array(z.int()) }),
      z.strictObject({ kind: z.literal("ratio"), numerator: z.int(), denominator: z.int() }),
    ])
    .nullable(),
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
  paper: z.enum(["A4", "A3"]),
  header: z.array(headerCellSchema),
  headerRows: z.int(),
  /** 甲 乙 1 2 3 …, or null where the table has eight columns or fewer */
  columnNumbers: z.array(z.string()).nullable(),
  columns: z.array(tableColumnSchema),
  rows: z.array(
    z.strictObject({
      kind: z.enum(["total", "subtotal", "detail"]),
      /** The township the row is about, where it is about one: the figures' scope */
      township: z.string().nullable(),
      cells: z.array(tableCellSchema),
    }),
  ),
  /** 单位负责人：张三, or only the title where no name is set */
  signatories: z.array(z.string()),
  /** 校验码, 8 characters */
  checkCode: z.string(),
  notes: z.array(z.string()),
});
export type TableModel = z.infer<typeof tableModelSchema>;
export type TableCell = z.infer<typeof tableCellSchema>;
export type TableColumn = z.infer<typeof tableColumnSchema>;
export type TableHeaderCell = z.infer<typeof headerCellSchema>;
