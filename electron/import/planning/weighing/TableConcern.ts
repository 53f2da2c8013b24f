import type { ConcernItem, PlanConcern } from "../../../contract/planConcern.ts";

/** What is to be weighed in a table, with all that it is about. */
export interface TableConcern extends PlanConcern {
  /** How many items there are */
  readonly total: number;
  /** Some of them, made when they are asked for: there may be 150,000. @param to exclusive */
  items(from?: number, to?: number): ConcernItem[];
}
