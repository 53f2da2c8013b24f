import { fieldKinds } from "../../db/ledgers/fieldKinds.ts";
import type { Field, FieldKindName, StoredValue } from "../../db/ledgers/Field.ts";

/** Kinds that are numbers in a sheet; everything else is text, so that no program makes a date of 2021-05 or drops a zero. */
const NUMERIC: ReadonlySet<FieldKindName> = new Set(["year", "count", "money", "length", "metre", "area", "percent", "decimal"]);

export function isNumericField(field: Field): boolean {
  return NUMERIC.has(field.kind);
}

/**
 * A stored value as a cell that reads back as the same value: a number where a spreadsheet's double holds it exactly (15 digits),
 * else its exact text (3.945, 2021-05-09, K12+345, 是); null = blank.
 */
export function ledgerCell(value: StoredValue | undefined, field: Field): string | number | null {
  if (value === null || value === undefined) return null;
  const text = fieldKinds[field.kind].exact(value, field);
  return isNumericField(field) && text.replace(/[-.]/g, "").length <= 15 ? Number(text) : text;
}

/** Width of a field's column in half-width characters. */
export function fieldWidth(field: Field): number {
  if (field.kind === "note") return 32;
  if (field.kind === "text" || field.kind === "list" || field.kind === "road" || field.kind === "project") return field.options ? 16 : 22;
  return field.kind === "township" ? 14 : 12;
}
