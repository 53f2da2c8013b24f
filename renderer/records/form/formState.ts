import type { Ledger, Problem, Values } from "../../../db/ledgers/defineLedger.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import { checkValues } from "../../../db/ledgers/derive/checkValues.ts";
import type { Field, StoredValue } from "../../../db/ledgers/Field.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";

/** A form holds what was typed, by field; what is stored is read from it by the fields' kinds. */
export type Texts = Readonly<Record<string, string>>;

/** A stored value as the form lets one edit it: exact, ungrouped, without unit. */
export function textOf(value: StoredValue | undefined, field: Field): string {
  return value === null || value === undefined ? "" : fieldKinds[field.kind].exact(value, field);
}

/** The texts of the record's own fields, or of a month's. */
export function textsOf(ledger: Ledger, part: "record" | "progress", values: Values | null): Texts {
  return Object.fromEntries(
    allFields(ledger)
      .filter(({ progress }) => progress === (part === "progress"))
      .map(({ name, field }) => [name, textOf(values?.[name], field)]),
  );
}

export interface Reading {
  readonly values: Readonly<Record<string, StoredValue>>;
  /** What cannot be read, and what was read with a note (rounded, a new option) */
  readonly problems: readonly Problem[];
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * What was typed → what would be stored; what is masked stands as it is, to be left out when saving. A field that cannot be
 * read is null there and stands in `problems`.
 */
export function readTexts(
  ledger: Ledger,
  part: "record" | "progress",
  texts: Texts,
  masked: ReadonlySet<string> = NOTHING,
): Reading {
  const values: Record<string, StoredValue> = {};
  const problems: Problem[] = [];
  for (const { name, field, progress } of allFields(ledger)) {
    if (progress !== (part === "progress")) continue;
    if (masked.has(name)) {
      values[name] = texts[name] ?? null;
      continue;
    }
    const parsed = fieldKinds[field.kind].parse(texts[name] ?? "", field);
    values[name] = parsed.kind === "value" ? parsed.value : null;
    if (parsed.kind === "wrong") problems.push({ level: "error", field: name, message: parsed.why });
    if (parsed.kind === "value" && parsed.note) problems.push({ level: "warning", field: name, message: parsed.note });
  }
  return { values, problems };
}

/** Everything wrong with the form: what cannot be read, then what the ledger's own check says of the rest. */
export function checkForm(ledger: Ledger, record: Reading, progress: Reading | null): Problem[] {
  const read = [...record.problems, ...(progress?.problems ?? [])];
  const unread = new Set(read.filter(({ level }) => level === "error").map(({ field }) => field));
  const checked = checkValues(ledger, record.values, progress?.values ?? null);
  return [...read, ...checked.filter(({ field }) => field === null || !unread.has(field))];
}

/** The text as it is written after reading: "12.5公里" → "12.5", "2021.5.9" → "2021-05-09". What cannot be read stays as typed. */
export function tidied(text: string, field: Field): string {
  const parsed = fieldKinds[field.kind].parse(text, field);
  if (parsed.kind === "value") return fieldKinds[field.kind].exact(parsed.value, field);
  return parsed.kind === "blank" ? "" : text;
}

/** Whether anything was typed that differs. */
export function differs(before: Texts, after: Texts): boolean {
  return Object.keys(after).some((name) => (before[name] ?? "").trim() !== (after[name] ?? "").trim());
}

/** Whether nothing at all is filled in. */
export function isBlank(texts: Texts): boolean {
  return Object.values(texts).every((text) => text.trim() === "");
}
