import { z } from "zod";
import { read, write } from "./call.ts";
import { emptySchema, ledgerIdSchema, monthSchema, reasonSchema } from "./shared.ts";

const unitSchema = z.string().max(60).nullable();
const missingSchema = z.strictObject({ id: z.string(), label: z.string(), new: z.boolean() });

/** What one unit owes of one ledger for the month, as db/checks has it. */
export const owedReportSchema = z.strictObject({
  ledger: z.string(),
  /** The township; null: 本局 */
  unit: z.string().nullable(),
  open: z.int(),
  reported: z.int(),
  /** Of those, told of by 无变化 alone */
  marked: z.int(),
  settled: z.boolean(),
  /** What is missing of the month, and of earlier months, in words; null where nothing is */
  message: z.string().nullable(),
  earlier: z.string().nullable(),
  /** Some of the records nobody has told of; `missingTotal` of them in all, of which `markable` can be 无变化 */
  missing: z.array(missingSchema),
  missingTotal: z.int(),
  markable: z.int(),
});
export type OwedReportLine = z.infer<typeof owedReportSchema>;

/** A ledger of months: what is missing in words, and whether the month itself is missing, or marked 本月无数据. */
export const owedMonthsSchema = z.strictObject({
  ledger: z.string(),
  message: z.string().nullable(),
  missing: z.boolean(),
  withoutData: z.boolean(),
});
export type OwedMonthsLine = z.infer<typeof owedMonthsSchema>;

/** Which line of the list it is. */
const lineSchema = { asOf: monthSchema, ledger: ledgerIdSchema, unit: unitSchema, reason: reasonSchema };
const monthLineSchema = { asOf: monthSchema, ledger: ledgerIdSchema, reason: reasonSchema };

export const owed = {
  /** Who owes what for the month: every unit, also those that have reported; every ledger of months. */
  "owed.list": read({ asOf: monthSchema }, { reports: z.array(owedReportSchema), months: z.array(owedMonthsSchema) }),
  /**
   * 无变化: what a unit has open and nobody has told of is marked; `without`: records that were never told of, which stay open.
   * Errors: closed-reason
   */
  "owed.markUnchanged": write(lineSchema, {
    marked: z.int(),
    without: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  }),
  /** Takes the unit's marks of the month back. Errors: closed-reason */
  "owed.withdrawUnchanged": write(lineSchema, { withdrawn: z.int() }),
  /** 本月无数据 of a ledger of months. Errors: closed-reason */
  "owed.markWithoutData": write(monthLineSchema, emptySchema),
  /** Takes it back. Errors: closed-reason */
  "owed.withdrawWithoutData": write(monthLineSchema, emptySchema),
} as const;
