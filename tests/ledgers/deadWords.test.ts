import { expect, it } from "vitest";
import type { Ledger } from "../../db/ledgers/defineLedger.ts";
import { allFields } from "../../db/ledgers/derive/allFields.ts";
import { headerAliases, looseHeaderAliases } from "../../db/ledgers/derive/headerAliases.ts";
import { headerKey, headerText } from "../../db/ledgers/derive/headerKey.ts";
import type { Field } from "../../db/ledgers/Field.ts";
import { ledgers } from "../../db/ledgers/index.ts";
import { matchOption } from "../../db/ledgers/matchOption.ts";
import { sharedAliases } from "../../db/ledgers/synonyms.ts";
import { headerLook, wordLook } from "../../electron/import/meaning/headerWords.ts";

const shared: ReadonlySet<string> = new Set(Object.values(sharedAliases).flat());

function meanings(ledger: Ledger): string {
  return [headerAliases(ledger), looseHeaderAliases(ledger)]
    .map((map) => JSON.stringify([...map].sort(([first], [second]) => (first < second ? -1 : 1))))
    .join("\n");
}

it.each(ledgers)("$id has no other word of a header that the label or another word says already", (ledger) => {
  const whole = meanings(ledger);
  const dead: string[] = [];
  for (const part of ["fields", "progress"] as const) {
    for (const [name, field] of Object.entries(ledger[part] ?? {})) {
      for (const list of ["aliases", "weakAliases"] as const) {
        for (const word of field[list] ?? []) {
          if (shared.has(word)) continue;
          const without = { ...field, [list]: field[list]?.filter((other) => other !== word) };
          if (meanings({ ...ledger, [part]: { ...ledger[part], [name]: without } }) === whole)
            dead.push(`${name}: ${word}`);
        }
      }
    }
  }
  expect(dead).toEqual([]);
});

type Words = readonly string[];

/** Each list of other words for an option, with the fields that have it: several ledgers share some. */
const lists = new Map<Words, { field: Field; option: string }[]>();
/** How many lists say a word of records, by the key under which headers are told from them. */
const said = new Map<string, number>();
const keyOf = (word: string): string => headerKey(headerText(word).words);
const listOptions = new Set<Words>();
for (const { field } of ledgers.flatMap((ledger) => allFields(ledger))) {
  if (field.options) listOptions.add(field.options);
  for (const [option, words] of Object.entries(field.synonyms ?? {}))
    lists.set(words, [...(lists.get(words) ?? []), { field, option }]);
}
for (const word of [...listOptions, ...lists.keys()].flat()) said.set(keyOf(word), (said.get(keyOf(word)) ?? 0) + 1);

/** Whether the word is an option's by what matchOption sees past: 已, 工程, 路面, brackets. */
function isMatched(word: string, words: Words, { field, option }: { field: Field; option: string }): boolean {
  const synonyms = { ...field.synonyms, [option]: words.filter((other) => other !== word) };
  const matched = matchOption(word, { ...field, synonyms });
  return matched.kind === "value" && matched.value === option && !matched.note;
}

/** Whether only this list keeps the word, where it stands in rows of records, from looking like a header. */
function keepsFromHeader(word: string): boolean {
  const { words, bare } = headerText(word);
  return said.get(keyOf(word)) === 1 && wordLook(words, bare) !== headerLook(word);
}

it("no option has another word that it is matched by already, unless the word would look like a header without", () => {
  expect(lists.size).toBeGreaterThan(100);
  const dead = [...lists].flatMap(([words, fields]) =>
    words.flatMap((word) =>
      fields.every((each) => isMatched(word, words, each)) && !keepsFromHeader(word)
        ? [`${fields[0]?.option}: ${word}`]
        : [],
    ),
  );
  expect(dead).toEqual([]);
});
