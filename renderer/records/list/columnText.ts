import type { Field, FieldKindName, StoredValue } from "../../../db/ledgers/Field.ts";
import { valueText } from "../valueText.ts";

/** Decimals that a column of this kind shows at least, so that its points stand under each other (product's units: 公里 3, 万元 2, 米 1). */
const PLACES: Partial<Record<FieldKindName, number>> = { length: 3, money: 2, metre: 1 };

/** A value in a list's column: as valueText, filled up with zeros to the column's decimals; nothing is ever cut. */
export function columnText(value: StoredValue | undefined, field: Field): string {
  const text = valueText(value, field);
  const places = PLACES[field.kind];
  if (text === "" || places === undefined) return text;
  const [whole = "", fraction = ""] = text.split(".");
  return `${whole}.${fraction.padEnd(places, "0")}`;
}
