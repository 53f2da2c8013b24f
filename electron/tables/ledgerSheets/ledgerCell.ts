import { type Field, fieldKinds, type StoredValue } from "../../../db/ledgers/index.ts";
import { displayWidth } from "../../files/writing/displayWidth.ts";

/** Whether a field is a number in a sheet. */
export function isNumericField(field: Field): boolean {
  return fieldKinds[field.kind].numeric;
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

/** Width of a field's column in half-width characters: narrow enough for paper, longer texts wrap. */
export function fieldWidth(field: Field, header: string): number {
  const usual = fieldKinds[field.kind].sheetWidth ?? (field.options ? 12 : 14);
  return Math.max(usual, Math.min(displayWidth(header), 16));
}
