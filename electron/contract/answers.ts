import { z } from "zod";
import { read, write } from "./call.ts";
import { emptySchema, idSchema } from "./shared.ts";

const answerSchema = z.strictObject({
  id: idSchema,
  /** Township or section; "": whoever does not say; null: everybody */
  sender: z.string().nullable(),
  kind: z.enum(["ledger", "column", "absent", "word"]),
  /** The ledger's name, or for "ledger" the title without year and month */
  subject: z.string(),
  /** The column's header, the field, or the word as it stands in the sheet */
  about: z.string(),
  /** What it was said to be, as it is among the options */
  answer: z.string(),
  /** When it was given or last changed (ISO, UTC), and by whom */
  at: z.string(),
  actor: z.string(),
  /** What else it can be; none where it can only be forgotten */
  options: z.array(z.strictObject({ value: z.string(), label: z.string() })),
});
export type AnswerView = z.infer<typeof answerSchema>;

export const answers = {
  /** What was answered when sheets were imported (记住的对应), the last given first. */
  "answers.list": read(emptySchema, { answers: z.array(answerSchema) }),
  /** Says something else from now on; imports that were written stay as they are. */
  "answers.change": write({ id: idSchema, answer: z.string().max(200) }, emptySchema),
  /** They are asked again next time. */
  "answers.forget": write({ ids: z.array(idSchema).min(1).max(1000) }, emptySchema),
} as const;
