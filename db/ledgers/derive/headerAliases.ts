import type { Ledger } from "../defineLedger.ts";
import { allFields } from "./allFields.ts";
import { headerKey, headerText } from "./headerKey.ts";
import { looseHeaderKey } from "./looseHeaderKey.ts";

/** A field that a header may mean, and how firmly: 100 its label, 90 a declared alias, 60 a loose reading, 40 a weak alias. */
export interface HeaderMeaning {
  readonly field: string;
  readonly weight: number;
}

const prepared = new WeakMap<Ledger, ReadonlyMap<string, readonly HeaderMeaning[]>>();

/** Header key → the fields of this ledger it may mean, firmest first. Made from labels and aliases. */
export function headerAliases(ledger: Ledger): ReadonlyMap<string, readonly HeaderMeaning[]> {
  const known = prepared.get(ledger);
  if (known) return known;
  const meanings = new Map<string, HeaderMeaning[]>();
  const add = (text: string, field: string, weight: number): void => {
    const { words, bare } = headerText(text);
    for (const form of new Set([words, bare])) {
      const key = headerKey(form);
      const list = meanings.get(key) ?? [];
      const before = list.find((meaning) => meaning.field === field);
      if (before && before.weight >= weight) continue;
      const others = list.filter((meaning) => meaning.field !== field);
      meanings.set(
        key,
        [...others, { field, weight }].sort((a, b) => b.weight - a.weight),
      );
    }
  };
  for (const { name, field } of allFields(ledger)) {
    add(name, name, 100);
    for (const alias of field.aliases ?? []) add(alias, name, 90);
    for (const alias of field.weakAliases ?? []) add(alias, name, 40);
  }
  prepared.set(ledger, meanings);
  return meanings;
}

const loosened = new WeakMap<Ledger, ReadonlyMap<string, readonly HeaderMeaning[]>>();

/** Loose header key → the fields of this ledger it may mean, firmest first; where several do, only values can tell. */
export function looseHeaderAliases(ledger: Ledger): ReadonlyMap<string, readonly HeaderMeaning[]> {
  const known = loosened.get(ledger);
  if (known) return known;
  const meanings = new Map<string, HeaderMeaning[]>();
  const add = (text: string, field: string, weight: number): void => {
    const key = looseHeaderKey(headerText(text).words, ledger.qualifiers);
    if (key === null) return;
    const list = meanings.get(key) ?? [];
    if (list.some((meaning) => meaning.field === field && meaning.weight >= weight)) return;
    const others = list.filter((meaning) => meaning.field !== field);
    meanings.set(
      key,
      [...others, { field, weight }].sort((a, b) => b.weight - a.weight),
    );
  };
  for (const { name, field } of allFields(ledger)) {
    for (const text of [name, ...(field.aliases ?? [])]) add(text, name, 60);
    for (const text of field.weakAliases ?? []) add(text, name, 35);
  }
  loosened.set(ledger, meanings);
  return meanings;
}
