import type { ConcernItem, PlanConcern } from "../../../contract/planConcern.ts";
import type { TableConcern } from "./TableConcern.ts";

/** A concern about rows, cells or records, each told by `item`. */
export function concernAbout<T>(
  concern: PlanConcern,
  about: readonly T[],
  item: (one: T) => ConcernItem,
): TableConcern {
  return { ...concern, total: about.length, items: (from, to) => about.slice(from, to).map(item) };
}
