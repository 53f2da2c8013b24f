import type { PlannedRow } from "../ImportPlan.ts";

/** Where a row stands, for people: 第 6 行, or the cell where its record begins. */
export function placeOf({ place }: PlannedRow): string {
  return place.cell ?? `第 ${place.row} 行`;
}
