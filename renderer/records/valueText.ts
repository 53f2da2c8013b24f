/**
 * renderer/records — lists and forms, made from the ledgers' declarations. No component here knows a single ledger:
 * what a field is, how it is read, shown and checked, db/ledgers says.
 */
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

/** Numbers stand at the right with even digits. */
export function isRight(field: Field): boolean {
  return fieldKinds[field.kind].align === "right";
}
