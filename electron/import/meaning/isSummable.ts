import { allFields } from "../../../db/ledgers/derive/allFields.ts";
import { headerText } from "../../../db/ledgers/derive/headerKey.ts";
import { remembered } from "../../../db/ledgers/derive/remembered.ts";
import { ledgers } from "../../../db/ledgers/index.ts";
import { isSummed } from "../../../db/ledgers/isSummed.ts";
import type { FoundColumn } from "./FoundTable.ts";
import { headerMeanings } from "./headerMeanings.ts";

/** Between the levels of a header, for one text that stands for all of them. */
const LEVEL = "\n";

/**
 * Whether sums of a column's numbers say something, told before anyone knows the table's ledger: not where every ledger that
 * knows the header has a year, a rate, a width or a code there, nor where the header names a share. Unknown headers may be summed.
 */
export function isSummable({ path, unit }: FoundColumn): boolean {
  if (unit === "％" || /(?:率|比例|占比|系数|均价|单价|平均.*)$/.test(headerText(path.at(-1) ?? "").words))
    return false;
  return meansSums(path.map((part) => part.replaceAll(LEVEL, " ")).join(LEVEL));
}

const meansSums = remembered((levels: string): boolean => {
  const path = levels.split(LEVEL);
  let known = false;
  for (const ledger of ledgers) {
    const meanings = headerMeanings(ledger, path, null);
    if (meanings.size === 0) continue;
    known = true;
    if (allFields(ledger).some(({ name, field }) => meanings.has(name) && isSummed(field))) return true;
  }
  return !known;
});
