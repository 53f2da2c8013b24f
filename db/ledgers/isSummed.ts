import type { Field } from "./Field.ts";
import { fieldKinds } from "./fieldKinds.ts";

/**
 * Whether the sum of a field's values says something. Years, stakes, rates and yes/no are numbers, but their sums say nothing;
 * nor do those of widths, heights and speeds, which say so themselves (`summed: false`).
 */
export function isSummed(field: Field): boolean {
  return field.summed !== false && fieldKinds[field.kind].additive;
}
