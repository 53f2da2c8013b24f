import type { Field } from "./Field.ts";

/** Whether a field stands in the list without being asked for: what is required does, unless it says otherwise itself. */
export function isListed({ listed, required = false }: Field): boolean {
  return listed ?? required;
}
