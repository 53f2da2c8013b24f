import { z } from "zod";

/** What the sheet leaves open, asked once per file, where it stands; an answer goes into the choices by answerQuestion. */
export const planQuestionSchema = z.strictObject({
  /** The same for the same file: what it is about, hashed */
  id: z.string(),
  /** The table's position in the file */
  index: z.int(),
  kind: z.enum(["ledger", "column", "value"]),
  /**
   * What the answer decides: the table's ledger; which column a field has; which field a column is; what becomes of columns that
   * are no field; what a word stands for; township, year or month of the table; what a row is
   */
  about: z.enum(["ledger", "field", "column", "extras", "word", "township", "year", "month", "total"]),
  message: z.string(),
  /** Rows that hang on it are refused until it is answered */
  blocks: z.boolean(),
  /** Where it stands in the sheet: "D3", "A6:K6"; of a sheet that is laid out otherwise, the rows of the table */
  range: z.string(),
  /** The sheet is laid out otherwise (fields down, cards): the columns are those of the usual form, and not the sheet's */
  turned: z.boolean(),
  field: z.string().nullable(),
  /** For a word: as it stands in the sheet */
  raw: z.string().nullable(),
  /** The column letters it is about, best first */
  columns: z.array(z.string()),
  /** Answers, best first: ledger ids, column letters, fields or values; none where it is typed */
  candidates: z.array(z.string()),
  /** Every answer there is, with its words; none where it is typed */
  options: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  /** The best guess: chosen in the window, never taken */
  guess: z.string().nullable(),
  /** The rows that hang on it, in number, and the first of them (1-based) */
  rowCount: z.int(),
  rows: z.array(z.int()),
});
export type PlanQuestion = z.infer<typeof planQuestionSchema>;
