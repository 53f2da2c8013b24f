import { z } from "zod";
import { read, write } from "./call.ts";
import { lateWorkSchema } from "./homePage.ts";
import { idSchema, monthSchema, pageSchema, reasonSchema } from "./shared.ts";

/** A finding's key: made of its rule, cause and values. */
export const findingKeySchema = z.string().regex(/^[0-9a-f]{32}$/);

/** What a rule found for a month, all of one cause together. */
const findingSchema = z.strictObject({
  key: z.string(),
  /** The rule: A01 先入库、后有数 */
  id: z.string(),
  rule: z.string(),
  level: z.enum(["error", "warning"]),
  area: z.string(),
  ledger: z.string().nullable(),
  /** The records it is about; none where it is about figures, or about what is not there */
  records: z.array(z.string()),
  label: z.string(),
  field: z.string().nullable(),
  township: z.string().nullable(),
  month: z.string().nullable(),
  message: z.string(),
  count: z.int(),
  /** How it was settled; null while it is open */
  settled: z
    .strictObject({
      id: z.string(),
      kind: z.enum(["passed", "ticked"]),
      reason: z.string().nullable(),
      at: z.string(),
      actor: z.string(),
    })
    .nullable(),
});
export type FindingView = z.infer<typeof findingSchema>;

const ruleSchema = z.strictObject({
  id: z.string(),
  words: z.string(),
  /** What must hold, in one sentence */
  holds: z.string(),
  /** As the program has it */
  level: z.enum(["error", "warning"]),
  lowered: z
    .strictObject({ level: z.enum(["warning", "off"]), reason: z.string(), at: z.string(), actor: z.string() })
    .nullable(),
});
export type RuleView = z.infer<typeof ruleSchema>;

const limitSchema = z.strictObject({
  name: z.string().max(20),
  rule: z.string(),
  unit: z.string(),
  /** As the program has it */
  usual: z.number(),
  /** What may be set, both ends included */
  least: z.number(),
  most: z.number(),
  /** As the bureau has set it; null: as usual */
  set: z.number().nullable(),
});
export type LimitView = z.infer<typeof limitSchema>;

/** 审核: what the rules find, how it is settled, and which rules are lowered. Writes emit `changed` with the ledger name "audit". */
export const checks = {
  /** What is late as of the month, of one work area or (null) of all, the longest overdue first. */
  "checks.late": read(
    { asOf: monthSchema, area: z.string().max(40).nullable(), ...pageSchema },
    { total: z.int(), works: z.array(lateWorkSchema) },
  ),
  /**
   * Every finding for the month, 错误 first. `reporting`: as they are judged when that area is 上报 (what it owes for the month itself
   * must be there); then only what concerns it.
   */
  "checks.audit": read(
    { asOf: monthSchema, reporting: z.string().max(40).nullable() },
    { findings: z.array(findingSchema) },
  ),
  /** How much is open for the month, by work area; areas in which nothing is are left out. */
  "checks.counts": read(
    { asOf: monthSchema },
    { areas: z.array(z.strictObject({ area: z.string(), errors: z.int(), warnings: z.int() })) },
  ),
  /**
   * Passes 错误 (with a reason) and ticks off 提示 of a month, as they are now. Errors: finding-changed (none of that key any more),
   * reason-required
   */
  "checks.settle": write(
    { asOf: monthSchema, keys: z.array(findingKeySchema).min(1).max(10_000), reason: reasonSchema },
    { settled: z.int() },
  ),
  /** A settled finding is open again. Errors: record-missing */
  "checks.open": write({ id: idSchema }, {}),
  "checks.rules": read({}, { rules: z.array(ruleSchema) }),
  /** Lowers a rule to 提示 or switches it off; null puts it back. Errors: reason-required, bad-request (no such rule) */
  "checks.lower": write(
    {
      rule: z.string().max(8),
      level: z.enum(["warning", "off"]).nullable(),
      reason: z.string().trim().min(1).max(500),
    },
    {},
  ),
  /** The limits that rules judge by, each with its unit and bounds. */
  "checks.limits": read({}, { limits: z.array(limitSchema) }),
  /** Sets limits; null puts one back as usual. Errors: bad-request (no such limit), limit-unfit (out of bounds, or crossed) */
  "checks.saveLimits": write(
    { limits: z.array(z.strictObject({ name: z.string().max(20), value: z.number().nullable() })).max(50) },
    {},
  ),
} as const;
