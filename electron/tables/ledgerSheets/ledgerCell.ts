import type { Field, FieldKindName, StoredValue } from "../../../db/ledgers/Field.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { displayWidth } from "../../files/writing/displayWidth.ts";

/** Kinds that are numbers in a sheet; everything else is text, so that no program makes a date of 2021-05 or drops a zero. */
const NUMERIC: ReadonlySet<FieldKindName> = new Set([
  "year",
  "count",
  "money",
  "length",
  "metre",
  "area",
  "percent",
  "decimal",
]);

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

/** Width of a field's column in half-width characters: narrow enough for paper, longer texts wrap. */
export function fieldWidth(field: Field, header: string): number {
  const usual = WIDTHS[field.kind] ?? (field.options ? 12 : 14);
  return Math.max(usual, Math.min(displayWidth(header), 16));
}

const WIDTHS: Partial<Record<FieldKindName, number>> = {
  note: 20,
  date: 11,
  month: 8,
  year: 6,
  count: 7,
  bool: 5,
  money: 10,
  length: 8,
  metre: 8,
  area: 9,
  percent: 8,
  decimal: 10,
  stake: 10,
  phone: 13,
};
