import type { Ledger, Values } from "../defineLedger.ts";
import type { StoredValue } from "../Field.ts";
import { fieldKinds } from "../fieldKinds.ts";
import { isListed } from "../isListed.ts";
import { allFields } from "./allFields.ts";

/**
 * What people call a record, in one line: the values of its key (2021 通泉街道 中营—老子山公路); where its key is blank, of its
 * first two other listed fields. Personal data is never part of it: titles stand in lists, explanations and findings.
 */
export function recordTitle(ledger: Ledger, values: Values): string {
  return shown(ledger, ledger.key, values) || shown(ledger, listedFields(ledger).slice(0, 2), values) || ledger.name;
}

/** The fields recordTitle may need, so that a query reads no more. */
export function titleFields(ledger: Ledger): string[] {
  return [...new Set([...ledger.key, ...listedFields(ledger).slice(0, 2)])];
}

function listedFields(ledger: Ledger): string[] {
  return allFields(ledger)
    .filter(
      ({ name, field, progress }) => isListed(field) && !field.personal && !progress && !ledger.key.includes(name),
    )
    .map(({ name }) => name);
}

function shown(ledger: Ledger, names: readonly string[], values: Values): string {
  return names
    .map((name) => {
      const [field, value]: [Ledger["fields"][string] | undefined, StoredValue | undefined] = [
        ledger.fields[name],
        values[name],
      ];
      if (!field || field.personal || value === null || value === undefined || value === "") return "";
      return fieldKinds[field.kind].show(value, field);
    })
    .filter((text) => text !== "")
    .join(" ");
}
