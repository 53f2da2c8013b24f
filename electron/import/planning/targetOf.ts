import type { PlanTarget } from "./ImportPlan.ts";
import type { FoundRecord } from "./PlanRecords.ts";

/** The record a row goes to: that of a row before it, one of the ledger, else a new one. */
export function targetOf({ stored, earlier }: FoundRecord): PlanTarget {
  if (earlier) return { kind: "row", earlier: earlier.row };
  return stored ? { kind: "record", id: stored.id, revision: stored.revision } : { kind: "new" };
}
