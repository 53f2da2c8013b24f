import type { Ledger } from "../defineLedger.ts";
import type { Field } from "../Field.ts";

/** A field with its key and whether it is kept per month. */
export interface NamedField {
  readonly name: string;
  readonly field: Field;
  readonly progress: boolean;
}

const prepared = new WeakMap<Ledger, readonly NamedField[]>();

/** All fields of a ledger in the dictionary's order: the record's, then the month's. */
export function allFields(ledger: Ledger): readonly NamedField[] {
  let fields = prepared.get(ledger);
  if (!fields) {
    fields = [
      ...Object.entries(ledger.fields).map(([name, field]) => ({ name, field, progress: false })),
      ...Object.entries(ledger.progress ?? {}).map(([name, field]) => ({ name, field, progress: true })),
    ];
    prepared.set(ledger, fields);
  }
  return fields;
}
