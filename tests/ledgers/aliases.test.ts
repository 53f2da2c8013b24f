import { describe, expect, it } from "vitest";
import { allFields } from "../../db/ledgers/derive/allFields.ts";
import { headerAliases } from "../../db/ledgers/derive/headerAliases.ts";
import { headerKey, headerText } from "../../db/ledgers/derive/headerKey.ts";
import type { Field } from "../../db/ledgers/Field.ts";
import { ledgers } from "../../db/ledgers/index.ts";

/** What the values of a column show of its kind: a day, a month, a number, a word of a list, a township, free words. */
function looks(field: Field): string {
  if (field.options) return "option";
  switch (field.kind) {
    case "text":
    case "note":
    case "list":
    case "person":
    case "project":
    case "road":
      return "words";
    case "date":
    case "month":
    case "year":
    case "stake":
    case "township":
    case "phone":
    case "bool":
      return field.kind;
    default:
      return "number";
  }
}

/** True if the values in a column can tell two fields apart. */
function tellApart(one: Field, other: Field): boolean {
  if (one.options && other.options) return !one.options.some((option) => other.options?.includes(option));
  return looks(one) !== looks(other);
}

describe.each(ledgers.map((ledger) => [ledger.id, ledger] as const))("headers of %s", (_id, ledger) => {
  const fields = new Map(allFields(ledger).map(({ name, field }) => [name, field]));

  it("mean one field each; only weak ones may overlap, and then the values decide", () => {
    const doubtful: string[] = [];
    for (const [key, meanings] of headerAliases(ledger)) {
      for (const [index, meaning] of meanings.entries()) {
        for (const other of meanings.slice(index + 1)) {
          const [one, two] = [fields.get(meaning.field), fields.get(other.field)];
          const firm = meaning.weight >= 90 && other.weight >= 90;
          const same = meaning.weight === other.weight;
          if (firm || (same && one && two && !tellApart(one, two))) {
            doubtful.push(`${key.replaceAll("\u0001", "＋")}: ${meaning.field} / ${other.field}`);
          }
        }
      }
    }
    expect(doubtful).toEqual([]);
  });

  it("include every label, written as a template writes it", () => {
    const aliases = headerAliases(ledger);
    for (const [name, field] of fields) {
      const { words } = headerText(field.unit ? `${name}（${field.unit}）` : name);
      expect(aliases.get(headerKey(words))?.[0], name).toMatchObject({ field: name });
    }
  });
});
