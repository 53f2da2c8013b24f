import type { Ledger, Values } from "./defineLedger.ts";
import type { Field, StoredValue } from "./Field.ts";

/** What a hidden character looks like; in phone numbers the plain asterisk that people write there. */
const HIDDEN = "＊";

/**
 * A personal value as it may be seen without a reason: 张＊＊, 138****5678, 0874****234. As many characters as there are, so that
 * a printed list keeps its shape; of a short number only the last two are left. Fields that are not personal, and blanks, stay.
 */
export function maskPersonal(field: Field, value: StoredValue): StoredValue {
  if (!field.personal || value === null || value === "") return value;
  const characters = [...String(value)];
  if (field.kind === "phone") {
    const [head, tail] = characters.length >= 10 ? [3, 4] : characters.length >= 7 ? [2, 2] : [0, 2];
    return characters.map((one, index) => (index < head || index >= characters.length - tail ? one : "*")).join("");
  }
  if (field.kind === "note") return HIDDEN.repeat(3);
  return (characters[0] ?? "") + HIDDEN.repeat(Math.max(1, characters.length - 1));
}

/** Whether a text can only be a mask: something in it is hidden. No name and no number is written with an asterisk. */
export function looksMasked(text: string): boolean {
  return /[*＊]/.test(text);
}

/** The personal fields of a ledger, in its order. */
export function personalFields(ledger: Ledger): readonly string[] {
  let names = prepared.get(ledger);
  if (!names) {
    names = Object.keys(ledger.fields).filter((name) => ledger.fields[name]?.personal);
    prepared.set(ledger, names);
  }
  return names;
}

const prepared = new WeakMap<Ledger, readonly string[]>();

/** A record's values as they may be seen without a reason; the very same object where nothing in it is personal. */
export function maskedValues<V extends Values>(ledger: Ledger, values: V): V {
  const names = personalFields(ledger).filter((name) => values[name] !== null && values[name] !== undefined);
  if (names.length === 0) return values;
  const masked: Record<string, StoredValue | undefined> = { ...values };
  for (const name of names) {
    const field = ledger.fields[name];
    if (field) masked[name] = maskPersonal(field, values[name] ?? null);
  }
  return masked as V;
}

/**
 * Puts the truth back where a value is only the mask of what the record holds, so that a form or a sheet that shows masks never
 * writes one over it. Compared with full- and half-width asterisks alike.
 */
export function unmaskedValue(field: Field, value: StoredValue, stored: StoredValue): StoredValue {
  if (!field.personal || typeof value !== "string" || stored === null || !looksMasked(value)) return value;
  return plain(value) === plain(String(maskPersonal(field, stored))) ? stored : value;
}

function plain(text: string): string {
  return text.replaceAll(HIDDEN, "*").replace(/\s/g, "");
}

/** A change of one field as it may be seen without a reason. */
export function maskedChange<
  C extends { readonly field: string; readonly before: StoredValue; readonly after: StoredValue },
>(ledger: Ledger, change: C): C {
  const field = ledger.fields[change.field];
  if (!field?.personal) return change;
  return { ...change, before: maskPersonal(field, change.before), after: maskPersonal(field, change.after) };
}
