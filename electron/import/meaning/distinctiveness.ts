import { headerAliases, looseHeaderAliases } from "../../../db/ledgers/derive/headerAliases.ts";
import { headerKey, headerText } from "../../../db/ledgers/derive/headerKey.ts";
import { looseHeaderKey } from "../../../db/ledgers/derive/looseHeaderKey.ts";
import { remembered } from "../../../db/ledgers/derive/remembered.ts";
import { ledgers } from "../../../db/ledgers/index.ts";
import type { FoundColumn } from "./FoundTable.ts";
import { composedMeaning } from "./words/composedMeaning.ts";

/** Header key → how many ledgers know it. */
const exact = counted((ledger) => headerAliases(ledger).keys());
const loose = counted((ledger) => looseHeaderAliases(ledger).keys());

function counted(keysOf: (ledger: (typeof ledgers)[number]) => Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const ledger of ledgers) for (const key of keysOf(ledger)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** How many ledgers have a field that the words put together may mean. */
const composed = remembered(
  (words: string): number => ledgers.filter((ledger) => composedMeaning(ledger, [words], null).size > 0).length,
);

/**
 * How much the headers of some columns say about which ledger they belong to: a header that one ledger alone knows (树种) says 1,
 * one that ten know (里程, 项目名称) a tenth.
 */
export function distinctiveness(columns: readonly FoundColumn[]): number {
  let sum = 0;
  for (const { path } of columns) {
    const parts = path.map((part) => headerText(part).bare).filter((words) => words !== "");
    const forms = [parts.join(""), parts.at(-1) ?? ""];
    const declared = forms.map((words) => exact.get(headerKey(words))).find((count) => count !== undefined);
    const known = Math.max(declared ?? 0, composed(parts.join("")));
    const count =
      known || forms.map((words) => loose.get(looseHeaderKey(words) ?? "")).find((one) => one !== undefined);
    if (count) sum += 1 / count;
  }
  return sum;
}
