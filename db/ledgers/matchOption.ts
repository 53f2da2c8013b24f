import { normaliseText } from "../exact/normaliseText.ts";
import type { Parsed } from "../exact/Parsed.ts";
import type { Field } from "./Field.ts";

/**
 * A word against a field's list: the option itself, or a declared synonym, compared in one form (full-width, spaces,
 * bracket shapes set aside). Anything else is refused — or, where the list may grow, taken as it stands with a note.
 */
export function matchOption(text: string, field: Field): Parsed<string> {
  const words = comparable(text);
  const found = optionWords(field).get(words);
  if (found !== undefined) return { kind: "value", value: found };
  if (field.extendable) {
    return text.length > 60
      ? { kind: "wrong", why: "选项文字过长" }
      : { kind: "value", value: text, note: `“${text}”不在现有选项中，将作为新选项` };
  }
  return {
    kind: "wrong",
    why: `“${text.slice(0, 20)}”不在选项中（应为：${(field.options ?? []).join("、")}）`,
  };
}

function comparable(text: string): string {
  return normaliseText(text).replace(/[\s()[\]{}<>“”"'，,。.;；:：]/g, "");
}

const prepared = new WeakMap<Field, ReadonlyMap<string, string>>();

function optionWords(field: Field): ReadonlyMap<string, string> {
  const known = prepared.get(field);
  if (known) return known;
  const words = new Map<string, string>();
  for (const [option, others] of Object.entries(field.synonyms ?? {})) {
    for (const other of others) words.set(comparable(other), option);
  }
  for (const option of field.options ?? []) words.set(comparable(option), option);
  prepared.set(field, words);
  return words;
}
