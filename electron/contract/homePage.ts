import { z } from "zod";
import { shownFigureSchema } from "./figures.ts";
import { namedRecord } from "./shared.ts";

export type { ShownFigure } from "./figures.ts";

export const lateWorkSchema = z.strictObject({
  ...namedRecord,
  area: z.string(),
  township: z.string().nullable(),
  /** The field that says when it was due: 计划完工 */
  field: z.string(),
  due: z.string(),
  message: z.string(),
});
export type LateWork = z.infer<typeof lateWorkSchema>;

/** The front page for one month: every number is a figure, and explains itself. */
export const homePageSchema = z.strictObject({
  asOf: z.string(),
  /** 时间进度 in ％: 83.3 at the end of October */
  calendar: z.string(),
  /** Every target of the year, the worst first */
  targets: z.array(
    z.strictObject({
      /** Of annual-targets */
      record: z.string(),
      name: z.string(),
      /** 口径 */
      scope: z.string().nullable(),
      unit: z.string(),
      targetText: z.string(),
      /** What is done; null for a target without a figure */
      figure: z.string().nullable(),
      doneText: z.string(),
      /** ％ */
      rateText: z.string(),
      /** 百分点 ahead of the calendar, exact; negative behind; null where nobody can tell */
      ahead: z.string().nullable(),
      /** The month that is measured at */
      measured: z.string(),
      /** 1－10月（11、12月未报） */
      months: z.string().nullable(),
    }),
  ),
  areas: z.array(
    z.strictObject({
      area: z.string(),
      lines: z.array(
        z.strictObject({
          name: z.string(),
          target: shownFigureSchema,
          done: shownFigureSchema,
          rate: shownFigureSchema,
          /** 快慢 in 百分点 against the calendar; null where it is not held against it */
          pace: z
            .strictObject({
              points: z.string(),
              word: z.enum(["超前", "滞后", "持平"]),
              /** The month it is measured at: the newest that came in */
              asOf: z.string(),
            })
            .nullable(),
          /** 1－10月（11、12月未报）, of a sum over months that have not all come in; null for any other line */
          months: z.string().nullable(),
          /** The task list, where the year's target is another: 任务清单217.8公里，占任务清单52.8％ */
          other: z.string().nullable(),
        }),
      ),
      others: z.array(shownFigureSchema),
      /** Planned dates that have passed */
      late: z.int(),
    }),
  ),
  /** The longest overdue; the whole list is checks.late */
  late: z.strictObject({ total: z.int(), works: z.array(lateWorkSchema) }),
  /** The last import that stands, and what changed with it and since; null where nothing was imported */
  lastImport: z
    .strictObject({
      batch: z.string(),
      file: z.string(),
      at: z.string(),
      asOf: z.string().nullable(),
      counts: z.record(z.string(), z.int()),
      /** Figures that differ from before the import; null where they were kept for another month (figuresAsOf) */
      figures: z
        .array(
          z.strictObject({
            figure: z.string(),
            name: z.string(),
            unit: z.string(),
            before: z.string(),
            after: z.string(),
          }),
        )
        .nullable(),
      figuresAsOf: z.string().nullable(),
      /** Records changed by hand since, some of them by name */
      edited: z.int(),
      records: z.array(z.strictObject(namedRecord)),
    })
    .nullable(),
  /** Investment (不含高速公路) month by month, against the year's target */
  investment: z.strictObject({
    target: shownFigureSchema,
    months: z.array(z.strictObject({ month: z.string(), amount: shownFigureSchema, sum: shownFigureSchema })),
  }),
  /** Road-building by township, in the official order */
  townships: z.array(
    z.strictObject({
      township: z.string(),
      planned: shownFigureSchema,
      done: shownFigureSchema,
      rate: shownFigureSchema,
    }),
  ),
  /** No ledger but the townships holds anything */
  empty: z.boolean(),
});
export type HomePage = z.infer<typeof homePageSchema>;
