import { z } from "zod";
import { planChoicesSchema, planCountsSchema, planRowSchema, planViewSchema } from "./importPlan.ts";
import { emptySchema, idSchema, monthSchema, pageSchema, reasonSchema, taskSchema } from "./shared.ts";

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
  "imports.choose": {
    writes: false,
    input: emptySchema,
    output: z.strictObject({ file: z.strictObject({ token: z.string(), name: z.string() }).nullable() }),
  },
  /** Reads the file and plans; nothing is written. */
  "imports.plan": {
    writes: false,
    input: z.strictObject({ token: z.string().max(100), task: taskSchema, asOf: monthSchema }),
    output: planViewSchema,
  },
  /** Plans the same file again with the choices made so far. */
  "imports.replan": {
    writes: false,
    input: z.strictObject({ plan: idSchema, task: taskSchema, choices: planChoicesSchema }),
    output: planViewSchema,
  },
  "imports.rows": {
    writes: false,
    input: z.strictObject({
      plan: idSchema,
      index: z.int(),
      show: z.enum(["all", "problems", "changes", "add", "update", "unchanged", "refuse"]),
      ...pageSchema,
    }),
    output: z.strictObject({ rows: z.array(planRowSchema), total: z.int() }),
  },
  /**
   * Writes exactly the plan, in one transaction. Without skipRefused a plan with refused rows writes nothing (plan-refused); a
   * plan that touches a closed period needs a reason (closed-reason).
   */
  "imports.commit": {
    writes: true,
    input: z.strictObject({ plan: idSchema, skipRefused: z.boolean(), reason: reasonSchema, task: taskSchema }),
    /** batch is null where every row already stood as it is, so that nothing was written */
    output: z.strictObject({ batch: idSchema.nullable(), counts: planCountsSchema }),
  },
  "imports.discard": { writes: false, input: z.strictObject({ plan: idSchema }), output: emptySchema },
  "imports.batches": {
    writes: false,
    input: z.strictObject({ ...pageSchema }),
    output: z.strictObject({ rows: z.array(batchSchema), total: z.int() }),
  },
  "imports.undo": {
    writes: true,
    input: z.strictObject({ batch: idSchema, reason: reasonSchema }),
    output: emptySchema,
  },
} as const;
