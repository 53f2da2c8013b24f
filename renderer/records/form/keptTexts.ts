import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import { fieldKinds } from "../../../db/ledgers/fieldKinds.ts";
import type { Texts } from "./formState.ts";

const kept = new Map<string, Texts>();

/** What the next new record of a ledger starts with after 保存并新增: year and township, as the sheets come one township at a time. */
export function keepTexts(ledger: Ledger, texts: Texts): void {
  const names = allFields(ledger).filter(
    ({ field, progress }) => !progress && !field.many && fieldKinds[field.kind].kept,
  );
  kept.set(ledger.id, Object.fromEntries(names.map(({ name }) => [name, texts[name] ?? ""])));
}

/** What a new record starts with: what was kept, else the year at hand where a year is required. */
export function keptTexts(ledger: Ledger, asOf: string): Texts {
  const years = allFields(ledger).filter(({ field }) => field.kind === "year" && field.required);
  return kept.get(ledger.id) ?? Object.fromEntries(years.map(({ name }) => [name, asOf.slice(0, 4)]));
}
