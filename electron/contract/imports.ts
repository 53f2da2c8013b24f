import { z } from "zod";
import { read, wait, write } from "./call.ts";
import { planChoicesSchema, planCountsSchema, planRowSchema, planViewSchema } from "./importPlan.ts";
import { chosenFile, emptySchema, idSchema, monthSchema, pageSchema, reasonSchema, taskSchema } from "./shared.ts";
import { cellRange, shownCellsSchema } from "./shownCells.ts";

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
  /** Reads the file and plans; nothing is written. */
  "imports.plan": wait({ token: z.string().max(100), task: taskSchema, asOf: monthSchema }, planViewSchema),
  /** Plans the same file again with the choices made so far. */
  "imports.replan": wait({ plan: idSchema, task: taskSchema, choices: planChoicesSchema }, planViewSchema),
  "imports.rows": wait(
    {
      plan: idSchema,
      index: z.int(),
      show: z.enum(["all", "problems", "changes", "add", "update", "unchanged", "refuse"]),
      ...pageSchema,
    },
    { rows: z.array(planRowSchema), total: z.int() },
  ),
  /** Some cells of a sheet as they show, counted from 0, both ends inclusive; as far as the sheet reaches. */
  "imports.cells": wait({ plan: idSchema, ...cellRange }, shownCellsSchema),
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
