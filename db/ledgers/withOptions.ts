import type { Fields, Ledger } from "./defineLedger.ts";
import type { Field } from "./Field.ts";

/** Options a bureau has added to lists that may grow: "ledger.field" → words. */
export type AddedOptions = Readonly<Record<string, readonly string[]>>;

/** The name under which a field's added options are kept. */
export function optionsName(ledger: { readonly id: string }, field: string): string {
  return `${ledger.id}.${field}`;
}

/** The field with more options; itself where there are none to add. */
export function fieldWithOptions<F extends Field>(field: F, added: readonly string[] | undefined): F {
  if (!field.extendable || !added || added.length === 0) return field;
  return { ...field, options: [...new Set([...(field.options ?? []), ...added])] };
}

/** The ledger with the options a bureau has added; itself where it has added none. */
export function withOptions(ledger: Ledger, added: AddedOptions): Ledger {
  const extended = (fields: Fields): Fields =>
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, fieldWithOptions(field, added[optionsName(ledger, name)])]),
    );
  const names = [...Object.keys(ledger.fields), ...Object.keys(ledger.progress ?? {})];
  if (!names.some((name) => (added[optionsName(ledger, name)] ?? []).length > 0)) return ledger;
  return {
    ...ledger,
    fields: extended(ledger.fields),
    ...(ledger.progress ? { progress: extended(ledger.progress) } : {}),
  };
}
