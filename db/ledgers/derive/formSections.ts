import type { Ledger } from "../defineLedger.ts";
import { allFields, type NamedField } from "./allFields.ts";

export interface FormSection {
  readonly title: string;
  readonly fields: readonly NamedField[];
}

/** The record's form: declared sections, the rest under 其他 (or one untitled section where none is declared). Progress is apart. */
export function formSections(ledger: Ledger): readonly FormSection[] {
  const fields = allFields(ledger).filter(({ progress }) => !progress);
  const byName = new Map(fields.map((named) => [named.name, named]));
  const named = new Set(Object.values(ledger.sections ?? {}).flat());
  const sections = Object.entries(ledger.sections ?? {}).map(([title, names]) => ({
    title,
    fields: names.flatMap((name) => byName.get(name) ?? []),
  }));
  const rest = fields.filter(({ name }) => !named.has(name));
  return rest.length > 0 ? [...sections, { title: sections.length > 0 ? "其他" : "", fields: rest }] : sections;
}
