import { z } from "zod";
import { wait } from "./call.ts";
import { idSchema } from "./shared.ts";

const hitSchema = z.strictObject({
  id: idSchema,
  /** What people call the record */
  label: z.string(),
  /** Where the words stand: the field, its month where it is kept by month */
  field: z.string().nullable(),
  month: z.string().nullable(),
  /** The text around them in pieces; personal data masked and never marked */
  excerpt: z.array(z.strictObject({ text: z.string(), marked: z.boolean() })),
});
export type SearchHitView = z.infer<typeof hitSchema>;

export const search = {
  /** Finds words anywhere in any record that is not deleted: Chinese substrings, pinyin, codes, numbers. */
  "search.all": wait(
    {
      text: z.string().max(200),
      /** Hits per ledger */
      limit: z.int().min(1).max(100),
    },
    {
      groups: z.array(z.strictObject({ ledger: z.string(), total: z.int(), hits: z.array(hitSchema) })),
      /** Changes not looked through yet, after a large import; the answer lacks them. 0: it is complete */
      behind: z.int(),
    },
  ),
} as const;
