import type { Ledger } from "../../../../db/ledgers/defineLedger.ts";
import { describedLedger } from "./describedLedger.ts";
import { readHeader } from "./readHeader.ts";

/**
 * Whether a header speaks of the whole (总里程) where the field is a part and another column says that part's own words
 * (隐患里程 for 处治里程): beside it, the whole is another number.
 * @param paths the headers of all columns of the table
 */
export function isTotalBesidePart(
  ledger: Ledger,
  name: string,
  path: readonly string[],
  paths: readonly (readonly string[])[],
): boolean {
  const field = describedLedger(ledger).fields.find(({ named }) => named.name === name);
  if (!field?.amount || field.optional.size === 0 || !readHeader(path, null)?.text.includes("总")) return false;
  return paths.some((other) => {
    const read = other === path ? null : readHeader(other, null);
    return read?.head === field.head && (read?.own.of.object ?? []).some((object) => field.optional.has(object));
  });
}
