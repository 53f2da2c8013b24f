import { z } from "zod";
import { isDate } from "../../db/exact/index.ts";
import { read, wait, write } from "./call.ts";
import { MOST_LETTERS } from "./paragraphLength.ts";
import {
  chosenFile,
  emptySchema,
  idSchema,
  monthSchema,
  reasonSchema,
  recordSchema,
  taskSchema,
  writtenFile,
} from "./shared.ts";
import {
  namedNumber,
  recheckSchema,
  summaryKindSchema,
  summaryModelSchema,
  templateProblemSchema,
} from "./summaryModel.ts";

const edition = { kind: summaryKindSchema, asOf: monthSchema };
/** null: as the ledgers stand today; else an issue (第n次定稿) */
const shown = { ...edition, issue: z.int().min(1).nullable() };
const annexes = {
  /** Whether 《数字来源表》 is appended */
  sources: z.boolean(),
  /** 表号 of the tables to append, in their order */
  tables: z.array(z.string().min(1).max(64)).max(50),
  /** 成文日期, the day the head signs (2021-12-30); left out: 【待补：成文日期】 stands in the text */
  signed: z.string().refine(isDate).optional(),
};
const textSchema = z.string().max(MOST_LETTERS);
const token = z.string().max(100);

const issueSchema = z.strictObject({
  issue: z.int(),
  at: z.string(),
  actor: z.string(),
  reason: z.string().nullable(),
});
export type SummaryIssueView = z.infer<typeof issueSchema>;

const ownTextSchema = z.strictObject({
  /** The template's paragraph it stands in; null where the template in force no longer says what it was written for */
  paragraph: z.int().nullable(),
  /** As it was kept: by these two it is put back */
  written: z.int(),
  template: z.string(),
  text: z.string(),
});
export type OwnText = z.infer<typeof ownTextSchema>;

const changedNumberSchema = z.strictObject({
  ...namedNumber,
  record: recordSchema.nullable(),
  sentence: z.string(),
  /** null: was not there */
  issued: z.string().nullable(),
  /** null: is there no more */
  today: z.string().nullable(),
  /** The number's anchor in the issued model; null for one that is only there today */
  anchor: z.string().nullable(),
});
export type ChangedNumber = z.infer<typeof changedNumberSchema>;

/** A stretch of a paragraph's text: plain words, or a tag with what its chip says. The texts joined are the paragraph's text. */
const summaryChipSchema = z.strictObject({
  text: z.string(),
  chip: z
    .strictObject({
      /** open and close: of a choice or a list; broken: no tag, or one that cannot stand there */
      kind: z.enum(["value", "open", "close", "broken"]),
      /** What it says today; where that is nothing, or every item says another, what it is called */
      shown: z.string(),
      /** What it is called, or what is wrong with it */
      name: z.string(),
    })
    .nullable(),
});
export type SummaryChip = z.infer<typeof summaryChipSchema>;

export const summaryViewSchema = z.strictObject({
  model: summaryModelSchema,
  /** The issue that is shown; null: as the ledgers stand today */
  issue: z.int().nullable(),
  /** Latest first */
  issues: z.array(issueSchema),
  /** Of an issue: its numbers that today's ledgers give otherwise; null for what is not issued */
  changed: z.array(changedNumberSchema).nullable(),
  /** What this edition says in the place of the template's text, in the template's order */
  edition: z.strictObject({ revision: z.int(), texts: z.array(ownTextSchema) }),
  /** The bureau's template in force; null: the program's */
  template: z.strictObject({ id: idSchema, name: z.string() }).nullable(),
  /** The ledger in which a missing figure is entered, by the figure's id */
  ledgers: z.record(z.string(), z.string()),
  /** Fixed line spacing in points, as text */
  lineSpacing: z.string(),
  /** Why what is shown cannot be issued, in words; empty for what is issued */
  unfit: z.array(z.string()),
});
export type SummaryView = z.infer<typeof summaryViewSchema>;

const settingsSchema = z.strictObject({
  /** Fixed line spacing in points ("28.95"); null: as the template has it */
  lineSpacing: z
    .string()
    .regex(/^(?:1[2-9]|[2-5]\d)(?:\.\d{1,2})?$/)
    .nullable(),
  /** 户数门槛 */
  households: z.int().min(1).max(9999),
});
export type SummarySettings = z.infer<typeof settingsSchema>;

/** 年度总结: one edition per kind and as-of month. Every write here emits `changed` with the ledger name "summary". */
export const summary = {
  /**
   * `issue` "latest": the latest issue, or as the ledgers stand today where there is none. Errors: summary-issue-missing,
   * template-broken
   */
  "summary.model": read({ ...edition, issue: z.union([shown.issue, z.literal("latest")]) }, summaryViewSchema),
  /** A paragraph's text as its editor shows it: words and chips. Errors: template-broken */
  "summary.chips": read(
    { ...edition, paragraph: z.int().min(0), text: z.string().max(20_000) },
    { pieces: z.array(summaryChipSchema) },
  ),
  /**
   * Sets this edition's own text of one paragraph; null takes it back. A text with a broken or unknown tag is not kept: its
   * problems come back instead. `template` is what the caller has seen there. Errors: record-changed, template-replaced
   */
  "summary.saveParagraph": write(
    {
      ...edition,
      revision: z.int().min(0),
      paragraph: z.int().min(0),
      template: z.string().max(20_000),
      text: textSchema.nullable(),
    },
    { problems: z.array(templateProblemSchema) },
  ),
  /** Save dialog, then the Word document (an issue as it was issued, `sources` and `tables` then count for nothing). */
  "summary.export": wait({ ...shown, ...annexes, task: taskSchema }, writtenFile),
  /**
   * 定稿: keeps text, numbers and document as they are now. Any but the first of a month needs a reason.
   * Errors: reason-required, summary-unfit
   */
  "summary.issue": write({ ...edition, ...annexes, reason: reasonSchema, task: taskSchema }, { issue: z.int() }),
  /** Opens the file dialog for a Word document; null when it was closed. */
  "summary.choose": wait(emptySchema, chosenFile),
  /** 改后回检 of a chosen document, held against the period it says it is of, else `asOf`. Nothing is kept. */
  "summary.recheck": wait({ ...edition, token, task: taskSchema }, recheckSchema),
  /** The bureau's templates, latest first, and which is in force (null: the program's). */
  "summary.templates": read(
    { kind: summaryKindSchema },
    {
      inForce: idSchema.nullable(),
      templates: z.array(z.strictObject({ id: idSchema, name: z.string(), at: z.string(), actor: z.string() })),
    },
  ),
  /** Save dialog, then a template as a .docx: the one of this id; null: the program's. Errors: record-missing */
  "summary.exportTemplate": wait({ kind: summaryKindSchema, template: idSchema.nullable() }, writtenFile),
  /** Save dialog, then 标签说明: how a template is written, with every figure there is. */
  "summary.exportGuide": wait(emptySchema, writtenFile),
  /** Puts a chosen .docx in force, unless it has problems: then nothing changes, and they come back. */
  "summary.importTemplate": write(
    { kind: summaryKindSchema, token, task: taskSchema },
    { name: z.string(), problems: z.array(templateProblemSchema) },
  ),
  /** Puts a template that is kept in force; null: the program's. Errors: record-missing */
  "summary.useTemplate": write({ kind: summaryKindSchema, template: idSchema.nullable() }, emptySchema),
  "summary.settings": read(emptySchema, settingsSchema),
  "summary.saveSettings": write(settingsSchema, emptySchema),
} as const;
