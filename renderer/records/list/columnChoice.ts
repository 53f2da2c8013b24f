import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../../../db/ledgers/derive/allFields.ts";
import { listColumns } from "../../../db/ledgers/derive/listColumns.ts";

/**
 * The names of the columns shown, from what was remembered; fields that no longer exist are left out, nothing left means the
 * usual ones.
 */
export function columnChoiceOf(ledger: Ledger, stored: unknown): readonly string[] {
  const names = allFields(ledger).map(({ name }) => name);
  const kept = Array.isArray(stored) ? names.filter((name) => stored.includes(name)) : [];
  return kept.length > 0 ? kept : usualColumns(ledger);
}

/** The columns a list shows unless asked otherwise. */
export function usualColumns(ledger: Ledger): readonly string[] {
  return listColumns(ledger).map(({ name }) => name);
}

/** The columns with one shown or hidden, in the dictionary's order; the last one stays. */
export function toggled(ledger: Ledger, choice: readonly string[], name: string): readonly string[] {
  const next = choice.includes(name) ? choice.filter((other) => other !== name) : [...choice, name];
  return next.length === 0 ? choice : columnChoiceOf(ledger, next);
}

/** The fields of the columns shown. */
export function shownFields(ledger: Ledger, choice: readonly string[]): readonly NamedField[] {
  return allFields(ledger).filter(({ name }) => choice.includes(name));
}
