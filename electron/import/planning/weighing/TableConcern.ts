import type { ConcernItem, PlanConcern } from "../../../contract/planConcern.ts";

/** What is to be weighed in a table, with all that it is about. */
export interface TableConcern extends PlanConcern {
  readonly items: readonly ConcernItem[];
}
