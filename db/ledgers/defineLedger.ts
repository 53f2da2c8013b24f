import type { Field, StoredValue } from "./Field.ts";
import type { ValueOfKind } from "./fieldKinds.ts";

/** The work areas (工作领域) in the order of the menu. */
export type AreaId = "investment" | "works" | "rural" | "safety" | "party" | "integrity" | "service" | "base";

export type Fields = Readonly<Record<string, Field>>;

/** Values of a record by field key; a key that is absent or null is blank. */
export type Values = Readonly<Record<string, StoredValue | undefined>>;

/** 错误 stops a record from being written; 提示 does not. */
export interface Problem {
  readonly level: "error" | "warning";
  readonly field: string | null;
  readonly message: string;
}

/**
 * A rule over the fields of one record (and its progress of the month at hand), asked wherever a record is written; null where it
 * holds. The audit (db/checks/rules) asks it again of the whole book, under the name in `rule`.
 */
export interface LedgerRule {
  readonly level: "error" | "warning";
  /** The rule of the audit that it is a part of: B01; null: the audit asks the same in its own way, as of a month */
  readonly rule: string | null;
  /** Every field it looks at: what the audit says the numbers of, and what makes a changed finding another one */
  readonly of: readonly string[];
  /** The field the message is shown at */
  readonly field: string;
  check(values: Values, progress: Values): string | null;
}

/** One ledger (台账): everything that is derived anywhere comes from this declaration. */
export interface Ledger<F extends Fields = Fields, P extends Fields = Fields> {
  /** As the command line and the table name have it: road-works */
  readonly id: string;
  readonly name: string;
  readonly area: AreaId;
  /** Natural key: a sheet that brings the same key again updates that record */
  readonly key: readonly string[];
  /**
   * "all" (unless said otherwise): the key fields together. "first": they are alternatives, in order of rank; the first one
   * that is given is the key, and a row that gives only a later one means the one record that has it (项目代码, else 项目名称).
   */
  readonly keyBy?: "all" | "first";
  readonly fields: F;
  /** Kept per month; the latest month up to the as-of month counts */
  readonly progress?: P;
  /** A date that, where it is filled, a record of a year waits for: maintenance is there once it has begun, a pledge once signed */
  readonly thereSince?: string;
  /** What happens rather than is done (accidents): no record of a period is no gap as long as one of these ledgers has records of it */
  readonly toldBy?: readonly string[];
  /** Words in a title, sheet name or file name that speak for this ledger, and words that speak against it */
  readonly titles?: readonly string[];
  readonly notTitles?: readonly string[];
  /** Words of the trade that say nothing in a header of this ledger: 投诉/举报 in 投诉受理时间; see looseHeaderKey */
  readonly qualifiers?: readonly string[];
  /** Form sections: title → field keys; fields not named come last under 其他 */
  readonly sections?: Readonly<Record<string, readonly string[]>>;
  readonly rules?: readonly LedgerRule[];
}

type ValueOf<F extends Field> = ValueOfKind<F["kind"]>;

/** The record's TypeScript type: required fields present, the others may be null. */
export type RecordOf<L extends Ledger> = {
  readonly [K in keyof L["fields"]]: L["fields"][K] extends { readonly required: true }
    ? ValueOf<L["fields"][K]>
    : ValueOf<L["fields"][K]> | null;
};

/** The type of a month's progress. */
export type ProgressOf<L extends Ledger> = L["progress"] extends Fields
  ? {
      readonly [K in keyof L["progress"]]: L["progress"][K] extends { readonly required: true }
        ? ValueOf<L["progress"][K]>
        : ValueOf<L["progress"][K]> | null;
    }
  : Record<string, never>;

/**
 * Declares a ledger. Refuses at load time what could never work: a key field that is not declared, a progress field that
 * repeats a field's name, a closed list with a synonym for an option it does not have.
 */
export function defineLedger<const F extends Fields, const P extends Fields>(ledger: Ledger<F, P>): Ledger<F, P> {
  const all: Fields = { ...ledger.fields, ...ledger.progress };
  for (const key of ledger.key) {
    if (!Object.hasOwn(ledger.fields, key)) throw new Error(`${ledger.id}: key field ${key} is not declared`);
    // A record found again by its day must have one.
    const { kind, exactDay } = ledger.fields[key] ?? {};
    if (kind === "date" && !exactDay) throw new Error(`${ledger.id}: key field ${key} is a date and wants its day`);
  }
  for (const name of Object.keys(ledger.progress ?? {})) {
    if (Object.hasOwn(ledger.fields, name)) throw new Error(`${ledger.id}: ${name} stands in fields and in progress`);
    // What is said month by month is printed and added up; nothing masks it there.
    if (ledger.progress?.[name]?.personal) throw new Error(`${ledger.id}: ${name} is personal and kept by month`);
  }
  for (const [name, field] of Object.entries(all)) {
    for (const option of Object.keys(field.synonyms ?? {})) {
      if (!field.options?.includes(option)) throw new Error(`${ledger.id}.${name}: synonym for ${option}, no option`);
    }
  }
  for (const [name, { outcomeOf, alike }] of Object.entries(ledger.fields)) {
    if (alike !== undefined && !Object.hasOwn(all, alike)) throw new Error(`${ledger.id}.${name}: no ${alike}`);
    if (outcomeOf && ledger.fields[outcomeOf]?.kind !== "date")
      throw new Error(`${ledger.id}.${name}: no ${outcomeOf}`);
  }
  for (const named of Object.values(ledger.sections ?? {}).flat()) {
    if (!Object.hasOwn(all, named)) throw new Error(`${ledger.id}: section names ${named}, no field`);
  }
  return ledger;
}
