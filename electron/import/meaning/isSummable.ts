import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import { headerAliases } from "../../../db/ledgers/derive/headerAliases.ts";
import { headerKey, headerText } from "../../../db/ledgers/derive/headerKey.ts";
import { ledgers } from "../../../db/ledgers/index.ts";
import { isSummed } from "../../../db/ledgers/isSummed.ts";
import type { FoundColumn } from "./FoundTable.ts";

/** Header keys that some ledger knows → whether any of the fields they mean is summed. */
const knownSums: ReadonlyMap<string, boolean> = knownHeaders();

function knownHeaders(): Map<string, boolean> {
  const known = new Map<string, boolean>();
  for (const ledger of ledgers) {
    const fields = new Map(allFields(ledger).map(({ name, field }) => [name, field]));
    for (const [key, meanings] of headerAliases(ledger)) {
      for (const { field: name } of meanings) {
        const field = fields.get(name);
        if (field) known.set(key, (known.get(key) ?? false) || isSummed(field));
      }
    }
  }
  return known;
}

/**
 * Whether sums of a column's numbers say something, told before anyone knows the table's ledger: not where every ledger that
 * knows the header has a year, a rate, a width or a code there, nor where the header names a share. Unknown headers may be summed.
 */
export function isSummable({ path, unit }: FoundColumn): boolean {
  if (unit === "％") return false;
  const words = path.map((part) => headerText(part).words);
  const last = words.at(-1) ?? "";
  if (/(?:率|比例|占比|系数|均价|单价|平均.*)$/.test(last)) return false;
  return knownSums.get(headerKey(words.join(""))) ?? knownSums.get(headerKey(last)) ?? true;
}
