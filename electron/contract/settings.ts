import { z } from "zod";
import { read, wait, write } from "./call.ts";
import { emptySchema, idSchema, ledgerIdSchema, reasonSchema } from "./shared.ts";

const lineSchema = z.string().trim().max(60);

const bureauSchema = z.strictObject({
  bureau: lineSchema.min(1),
  county: lineSchema.min(1),
  /** 6 digits, or blank */
  countyCode: z.string().regex(/^(?:\d{6})?$/),
  制表机关: lineSchema,
  批准文号: lineSchema,
  有效期至: lineSchema,
  单位负责人: lineSchema,
  审核人: lineSchema,
  填表人: lineSchema,
  联系电话: lineSchema,
});
export type BureauSettings = z.infer<typeof bureauSchema>;

const placeSchema = z.strictObject({
  name: z.string(),
  code: z.string().nullable(),
  type: z.string(),
  aliases: z.array(z.string()),
});

const countySchema = z.strictObject({
  county: lineSchema.min(1),
  countyCode: z.string().regex(/^(?:\d{6})?$/),
  bureau: lineSchema.min(1),
  /** A township a line: 名称[, 代码, 类型, 别名…], by tabs or commas */
  text: z.string().max(50_000),
});

const previewSchema = z.strictObject({
  added: z.array(placeSchema),
  /** In both lists; `changed`: code, type, aliases or place in the order */
  kept: z.array(placeSchema.extend({ changed: z.boolean() })),
  removed: z.array(z.string()),
  /** Records that name a township which will not be in the list: they stay as they are */
  records: z.array(z.strictObject({ township: z.string(), ledger: z.string(), records: z.int() })),
  /** Lines that cannot be used; nothing is replaced while there are any */
  problems: z.array(z.strictObject({ line: z.int(), text: z.string(), message: z.string() })),
});
export type CountyPreview = z.infer<typeof previewSchema>;

export const settings = {
  "settings.get": read(emptySchema, bureauSchema.extend({ bureau: z.string(), county: z.string() })),
  "settings.save": write(bureauSchema, emptySchema),
  /** Every list that may grow: its own options, those the bureau has added, and words in use that are in neither. */
  "settings.options": read(emptySchema, {
    fields: z.array(
      z.strictObject({
        ledger: z.string(),
        field: z.string(),
        options: z.array(z.string()),
        added: z.array(z.string()),
        used: z.array(z.string()),
      }),
    ),
  }),
  /** Sets what the bureau has added to one list. */
  "settings.saveOptions": write(
    { ledger: ledgerIdSchema, field: lineSchema, added: z.array(lineSchema.min(1)).max(200) },
    emptySchema,
  ),
  /** 报送单位, for each ledger that townships report by task: those that owe it every month, with or without a task entered. */
  "settings.reporting": read(emptySchema, {
    ledgers: z.array(z.strictObject({ ledger: z.string(), units: z.array(z.string()) })),
  }),
  /** Sets those of one ledger; none: who owes is what the tasks say. */
  "settings.saveReporting": write({ ledger: ledgerIdSchema, units: z.array(lineSchema.min(1)).max(500) }, emptySchema),
  /** What replacing the county's townships by a list would do; nothing is written. */
  "settings.previewCounty": read(countySchema, previewSchema),
  /** Replaces them in one transaction, as a batch that can be taken back. The reason is required. */
  "settings.replaceCounty": write(countySchema.extend({ reason: reasonSchema }), { batch: idSchema }),
  /** A sheet of townships as the text of such a list; null when the dialog was closed. */
  "settings.readCountySheet": wait(emptySchema, { text: z.string().nullable() }),
} as const;
