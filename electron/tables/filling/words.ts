import type { PlannedCell } from "../model/PlannedRow.ts";

/** A cell that says something in words. */
export function words(text: string): Extract<PlannedCell, { kind: "text" }> {
  return { kind: "text", text };
}
