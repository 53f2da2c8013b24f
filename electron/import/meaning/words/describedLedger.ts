import type { Ledger } from "../../../../db/ledgers/defineLedger.ts";
import { allFields, type NamedField } from "../../../../db/ledgers/derive/allFields.ts";
import type { Field } from "../../../../db/ledgers/Field.ts";
import { fieldKinds } from "../../../../db/ledgers/fieldKinds.ts";
import { type HeaderWords, wordsOf } from "./wordsOf.ts";

/** A field in the lexicon's concepts: what its label, or the label in full words, says. */
export interface DescribedField {
  readonly named: NamedField;
  readonly words: HeaderWords;
  /** What kind of thing the field holds: by its words, else by its kind */
  readonly head: string | null;
  /** Objects that the label leaves out and a header may say */
  readonly optional: ReadonlySet<string>;
  /** A length, a sum of money or a count, of which a sheet may have several: planned, done, this year's, somebody's share */
  readonly amount: boolean;
  /** 投入资金 is what was planned and what was spent */
  readonly spent: boolean;
}

export interface DescribedLedger {
  readonly fields: readonly DescribedField[];
  /** What its name and titles speak of: a header may leave that out, or say it once more */
  readonly objects: ReadonlySet<string>;
  /** A record is of one year: what was done in the year is all that was done */
  readonly yearly: boolean;
}

const known = new WeakMap<Ledger, DescribedLedger>();

/** A ledger's fields in the lexicon's concepts; made once. */
export function describedLedger(ledger: Ledger): DescribedLedger {
  const before = known.get(ledger);
  if (before) return before;
  const titles = [ledger.name, ...(ledger.titles ?? [])];
  const made: DescribedLedger = {
    fields: allFields(ledger).map(describe),
    objects: new Set(titles.flatMap((title) => wordsOf(title).of.object ?? [])),
    yearly: ledger.fields.年度 !== undefined,
  };
  known.set(ledger, made);
  return made;
}

function describe(named: NamedField): DescribedField {
  const label = wordsOf(named.name);
  const words = wordsOf(named.field.described ?? named.name);
  const head = label.head ?? words.head ?? headOfKind(named.field);
  const kept = new Set(label.of.object ?? []);
  return {
    named,
    words,
    head,
    optional: new Set((words.of.object ?? []).filter((object) => !kept.has(object))),
    amount: head === "money" || head === "length" || head === "count" || head === "width",
    spent: label.of.aspect?.includes("spent") ?? false,
  };
}

/** The head that a field has by its kind, where its label names none: 死亡 counts, 计划完工 is a time, 途经乡镇 are names. */
function headOfKind({ kind }: Field): string | null {
  const { dated, measured, reading, unitFamily } = fieldKinds[kind];
  if (dated) return "date";
  if (reading === "place") return "name";
  if (unitFamily === "money" || unitFamily === "length") return unitFamily;
  return measured && unitFamily === null ? "count" : null;
}
