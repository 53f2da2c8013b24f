import { z } from "zod";
import { recordSchema } from "./shared.ts";

/** annual: 年度工作总结; half: 半年工作总结. */
export const summaryKindSchema = z.enum(["annual", "half"]);
export type SummaryKind = z.infer<typeof summaryKindSchema>;

/** What a number of the summary is of. */
export const namedNumber = {
  figure: z.string(),
  /** 建设任务里程 */
  name: z.string(),
  /** The field of a list figure's item (全长), null for the figure itself */
  field: z.string().nullable(),
  /** What people call the item */
  item: z.string().nullable(),
};

/** A number of the summary: which figure it is, how it came to be printed as it is, and what stands behind it. */
export const summaryNumberSchema = z.strictObject({
  /** The name of its bookmark in the Word document; unique there, and the same as long as the number stands for the same thing */
  anchor: z.string(),
  ...namedNumber,
  asOf: z.string(),
  /** Exact, in the figure's or field's own unit (dates 2021-05-09); null where nothing is known: 【待补：…】 stands there */
  exact: z.string().nullable(),
  unit: z.string().nullable(),
  /** How the exact value became the text, in words: 四舍五入到 2 位小数；只舍不入到首位 */
  rounding: z.array(z.string()),
  /** The record the number is from, where it is from one; else figures.explain lists them */
  record: recordSchema.nullable(),
});
export type SummaryNumber = z.infer<typeof summaryNumberSchema>;

/** What a paragraph is, by the template's style; "other" for what the bureau has styled itself. */
export const summaryStyleSchema = z.enum([
  "title",
  "salutation",
  "level1",
  "level2",
  "level3",
  "body",
  "signature",
  "other",
]);
export type SummaryStyle = z.infer<typeof summaryStyleSchema>;

/** A paragraph as it stands in the filled document. A loop of the template gives several blocks of one template paragraph. */
export const summaryBlockSchema = z.strictObject({
  /** The template's paragraph, counted from 0 in its order; the key under which this edition's own text is kept */
  paragraph: z.int(),
  style: summaryStyleSchema,
  spans: z.array(z.strictObject({ text: z.string(), number: summaryNumberSchema.nullable() })),
  /** The paragraph's text in the template (or this edition's own), with its tags: what is edited in place */
  template: z.string(),
  /** Whether this edition has a text of its own here */
  edited: z.boolean(),
});
export type SummaryBlock = z.infer<typeof summaryBlockSchema>;

/** A tag that is unknown or broken. */
export const templateProblemSchema = z.strictObject({
  /** Counted from 0; null for what stands outside the text (headers, footers, notes) */
  paragraph: z.int().nullable(),
  /** The paragraph's text, shortened */
  text: z.string(),
  /** The tag as written; null where it is no single tag */
  tag: z.string().nullable(),
  /** What is wrong and how to put it right, in one sentence */
  message: z.string(),
});
export type TemplateProblem = z.infer<typeof templateProblemSchema>;

/** A figure (or a field of one of its items) for which nothing is recorded: 【待补：…】. */
export const missingFigureSchema = z.strictObject({
  figure: z.string(),
  name: z.string(),
  area: z.string(),
  /** The 科室 whose ledger it is (主管台账), else the work area's name */
  section: z.string(),
  /** Paragraphs of the template in which it is wanted */
  paragraphs: z.array(z.int()),
});
export type MissingFigure = z.infer<typeof missingFigureSchema>;

const concerned = { ledger: z.string().nullable(), record: z.string().nullable(), label: z.string() };

/** Fonts the layout asks for (GB/T 9704), in the order of their chain. */
export const summaryFontSchema = z.strictObject({
  /** 标题, 正文, 一级标题, 二级标题 */
  use: z.string(),
  wanted: z.string(),
  /** Null: not known on this machine */
  installed: z.boolean().nullable(),
  /** The first installed font of the chain behind it; null where it is installed, or nothing is known */
  substitute: z.string().nullable(),
});
export type SummaryFont = z.infer<typeof summaryFontSchema>;

/** The summary of one period as the preview shows it: the same text as in the Word document, every number with its source. */
export const summaryModelSchema = z.strictObject({
  kind: summaryKindSchema,
  asOf: z.string(),
  /** 2021年1－10月 */
  periodText: z.string(),
  title: z.string(),
  blocks: z.array(summaryBlockSchema),
  /** Characters of the text, without white space */
  characters: z.int(),
  missing: z.array(missingFigureSchema),
  /** Of this edition's own texts: such a text is left out, the template's stands in its place */
  problems: z.array(templateProblemSchema),
  /** Consistency rules that do not hold (错误 of db/checks that are neither mended nor passed) */
  checks: z.array(
    z.strictObject({ rule: z.string(), ...concerned, field: z.string().nullable(), message: z.string() }),
  ),
  /** What units and ledgers have not reported; none in what earlier versions issued */
  unreported: z
    .array(z.strictObject({ ledger: z.string(), unit: z.string().nullable(), message: z.string() }))
    .default([]),
  /** Dates promised that have passed */
  passed: z.array(
    z.strictObject({ ...concerned, area: z.string(), field: z.string(), due: z.string(), message: z.string() }),
  ),
  fonts: z.array(summaryFontSchema),
});
export type SummaryModel = z.infer<typeof summaryModelSchema>;

/** 改后回检: an edited document held against the figures of today. */
export const recheckSchema = z.strictObject({
  /** What the document says it is; null where it no longer says so, or never did */
  identity: z.strictObject({ kind: summaryKindSchema, asOf: z.string() }).nullable(),
  /** The period it was held against */
  asOf: z.string(),
  /** How many numbers of the document stand as the figures have them */
  agrees: z.int(),
  /** Numbers that differ from their figure */
  differences: z.array(
    z.strictObject({
      ...namedNumber,
      /** In what the two say something else; none where `expected` is null */
      unlike: z.array(z.enum(["数字", "单位", "约数", "增减", "比较对象", "完成情况", "口径", "所指"])),
      /** “1－10月，全局入库…”段 or 第1表第3行第2列 */
      place: z.string(),
      sentence: z.string(),
      found: z.string(),
      /** Null: the figure has nothing of the kind any more */
      expected: z.string().nullable(),
      record: recordSchema.nullable(),
    }),
  ),
  /** Numbers of the summary that the document no longer has, with the sentence they stood in */
  vanished: z.array(
    z.strictObject({
      ...namedNumber,
      place: z.string(),
      sentence: z.string(),
      expected: z.string(),
    }),
  ),
  /** Numbers in the document that stand on no figure */
  added: z.array(z.strictObject({ found: z.string(), place: z.string(), sentence: z.string() })),
  /** Titles of annexes that were not compared: what is no reporting table of the program, or was made by an earlier version */
  unread: z.array(z.string()),
});
export type Recheck = z.infer<typeof recheckSchema>;
