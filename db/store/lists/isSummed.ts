import type { Field, FieldKindName } from "../../ledgers/Field.ts";

const SUMMED: ReadonlySet<FieldKindName> = new Set(["money", "length", "metre", "count", "area", "decimal"]);

/** Whether a field's sum stands under a list. Years, stakes, percentages and yes/no are numbers, but their sums say nothing. */
export function isSummed(field: Field): boolean {
  return SUMMED.has(field.kind);
}
