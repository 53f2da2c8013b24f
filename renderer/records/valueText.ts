/**
 * renderer/records — lists and forms, made from the ledgers' declarations. No component here knows a single ledger:
 * what a field is, how it is read, shown and checked, db/ledgers says.
 */
import type { Ledger, Values } from "../../db/ledgers/defineLedger.ts";
import { allFields } from "../../db/ledgers/derive/allFields.ts";
import type { Field, StoredValue } from "../../db/ledgers/Field.ts";
import { fieldKinds } from "../../db/ledgers/fieldKinds.ts";

/** A stored value as people read it; blank is nothing at all. */
export function valueText(value: StoredValue | undefined, field: Field): string {
  return value === null || value === undefined || value === "" ? "" : fieldKinds[field.kind].show(value, field);
}

/** The header of a field: its name with its unit, 计划里程（公里）. */
export function headerText(name: string, field: Field): string {
  return field.unit ? `${name}（${field.unit}）` : name;
}

/** The same of a ledger's field by its name; what the ledger does not have is called by that. */
export function headerOf(ledger: Ledger, name: string): string {
  const named = allFields(ledger).find((one) => one.name === name);
  return named ? headerText(name, named.field) : name;
}

/** A value of a ledger's field by its name; of a field that the ledger does not have, the value as it is. */
export function namedText(ledger: Ledger, name: string, value: StoredValue): string {
  const named = allFields(ledger).find((one) => one.name === name);
  return named ? valueText(value, named.field) : String(value ?? "");
}

/** Numbers stand at the right with even digits. */
export function isRight(field: Field): boolean {
  return fieldKinds[field.kind].align === "right";
}

/** What people call a record: the values of its key, 2021 通泉街道 中营—老子山公路. */
export function recordLabel(ledger: Ledger, values: Values): string {
  return ledger.key
    .map((name) => {
      const field = ledger.fields[name];
      return field ? valueText(values[name], field) : "";
    })
    .filter((text) => text !== "")
    .join(" ");
}
