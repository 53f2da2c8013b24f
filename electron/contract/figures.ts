import { z } from "zod";
import { read } from "./call.ts";
import { idSchema, monthSchema, namedRecord, pageSchema } from "./shared.ts";

/** A figure (指标) as pages show it. */
export const shownFigureSchema = z.strictObject({
  figure: z.string(),
  name: z.string(),
  unit: z.string(),
  /** Exact, in the unit; null where it cannot be computed */
  value: z.string().nullable(),
  /** Rounded for reading; "—" for null */
  text: z.string(),
  /** What a reader must know about the value */
  note: z.string().nullable(),
});
export type ShownFigure = z.infer<typeof shownFigureSchema>;

const comparisonSchema = z.strictObject({
  asOf: z.string(),
  value: z.string().nullable(),
  text: z.string(),
  /** Exact difference since then, null where either cannot be computed */
  difference: z.string().nullable(),
});

/** 解释此数: everything there is to say about one figure for one period. */
export const explanationSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  definition: z.string(),
  /** 2021年1－10月 */
  periodText: z.string(),
  value: z.string().nullable(),
  text: z.string(),
  /** How the text was rounded: 四舍五入到 2 位小数 */
  rounding: z.string(),
  note: z.string().nullable(),
  /** How many records it rests on */
  total: z.int(),
  /** A page of them, those that add most first; `month`: of the progress that counts */
  records: z.array(
    z.strictObject({ ...namedRecord, contribution: z.string().nullable(), month: z.string().nullable() }),
  ),
  /** null in January: the year's figures begin there */
  lastMonth: comparisonSchema.nullable(),
  samePeriod: comparisonSchema.nullable(),
  /** Records that made the change since last month, the largest change first; `changedTotal` of them in all */
  changed: z.array(
    z.strictObject({
      ...namedRecord,
      /** Came into the figure, left it, or adds something else */
      change: z.enum(["added", "gone", "differs"]),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  changedTotal: z.int(),
  /** What a rate, difference or growth was worked out from */
  inputs: z.array(
    z.strictObject({
      figure: z.string(),
      name: z.string(),
      text: z.string(),
      unit: z.string().nullable(),
      asOf: z.string(),
    }),
  ),
});
export type Explanation = z.infer<typeof explanationSchema>;

export const figures = {
  "figures.list": read(
    { asOf: monthSchema },
    {
      figures: z.array(
        z.strictObject({ ...shownFigureSchema.shape, area: z.string(), definition: z.string(), records: z.int() }),
      ),
    },
  ),
  /**
   * `within`: of one group of its records alone (`by` a dimension, "" = those without); null: of all. Errors: figure-unknown,
   * bad-request
   */
  "figures.explain": read(
    {
      figure: idSchema,
      asOf: monthSchema,
      within: z.strictObject({ by: z.string().max(60), of: z.string().max(500) }).nullable(),
      ...pageSchema,
    },
    explanationSchema,
  ),
} as const;
