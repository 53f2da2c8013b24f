import type { Field, StoredValue } from "../../../db/ledgers/Field.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import { valueText } from "../valueText.ts";

/** A value in a list's column: as valueText, filled up with zeros to the column's decimals; nothing is ever cut. */
export function columnText(value: StoredValue | undefined, field: Field): string {
  const text = valueText(value, field);
  const places = fieldKinds[field.kind].listDecimals;
  if (text === "" || places === 0) return text;
  const [whole = "", fraction = ""] = text.split(".");
  return `${whole}.${fraction.padEnd(places, "0")}`;
}
