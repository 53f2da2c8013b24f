import { z } from "zod";
import { read, wait, write } from "./call.ts";
import { planChoicesSchema, planCountsSchema, planRowSchema, planViewSchema } from "./importPlan.ts";
import { concernItemSchema, concernKindSchema } from "./planConcern.ts";
import { chosenFile, emptySchema, idSchema, monthSchema, pageSchema, reasonSchema, taskSchema } from "./shared.ts";

const batchSchema = z.strictObject({
  id: idSchema,
  file: z.string(),
  at: z.string(),
  actor: z.string(),
  asOf: z.string().nullable(),
  status: z.enum(["committed", "undone"]),
  undoneAt: z.string().nullable(),
  counts: planCountsSchema,
  /** Ledger ids it wrote to */
  ledgers: z.array(z.string()),
});
export type BatchView = z.infer<typeof batchSchema>;

export const imports = {
  /** Opens the file dialog; null when it was closed. */
  "imports.choose": wait(emptySchema, chosenFile),
  /** Reads the file and plans; nothing is written. `asOf` is the best guess where the sheet names no year or month: asked, not taken. */
  "imports.plan": wait({ token: z.string().max(100), task: taskSchema, asOf: monthSchema }, planViewSchema),
  /** Plans the same file again with the choices made so far. */
  "imports.replan": wait({ plan: idSchema, task: taskSchema, choices: planChoicesSchema }, planViewSchema),
  "imports.rows": wait(
    {
      plan: idSchema,
      index: z.int(),
      show: z.enum(["all", "problems", "changes", "add", "update", "unchanged", "refuse", "leave"]),
      ...pageSchema,
    },
    { rows: z.array(planRowSchema), total: z.int() },
  ),
  /** All that one concern of a table is about, a page at a time. */
  "imports.concerns": wait(
    { plan: idSchema, index: z.int(), kind: concernKindSchema, ...pageSchema },
    { items: z.array(concernItemSchema), total: z.int() },
  ),
  /**
   * Writes exactly the plan, in one transaction. Without skipRefused a plan with refused rows writes nothing (plan-refused); a
   * plan that touches a closed period needs a reason (closed-reason).
   */
  "imports.commit": write(
    { plan: idSchema, skipRefused: z.boolean(), reason: reasonSchema, task: taskSchema },
    /** batch is null where every row already stood as it is, so that nothing was written */
    { batch: idSchema.nullable(), counts: planCountsSchema },
  ),
  "imports.discard": wait({ plan: idSchema }, emptySchema),
  "imports.batches": read({ ...pageSchema }, { rows: z.array(batchSchema), total: z.int() }),
  "imports.undo": write({ batch: idSchema, reason: reasonSchema }, emptySchema),
} as const;
