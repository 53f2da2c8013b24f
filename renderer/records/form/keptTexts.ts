import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import type { Texts } from "./formState.ts";

const kept = new Map<string, Texts>();

/** What the next new record of a ledger starts with after 保存并新增: year and township, as the sheets come one township at a time. */
export function keepTexts(ledger: Ledger, texts: Texts): void {
  const names = allFields(ledger).filter(({ field, progress }) => !progress && !field.many && (field.kind === "year" || field.kind === "township"));
  kept.set(ledger.id, Object.fromEntries(names.map(({ name }) => [name, texts[name] ?? ""])));
}

/** What was kept, once. */
export function keptTexts(ledger: Ledger): Texts {
  return kept.get(ledger.id) ?? {};
}
