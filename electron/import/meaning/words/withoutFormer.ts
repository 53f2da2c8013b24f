import type { NamedField } from "../../../../db/ledgers/derive/allFields.ts";
import { says } from "./says.ts";
import { type HeaderWords, wordsOf } from "./wordsOf.ts";

/**
 * The claims of a table's columns without those of what was before, where another column claims the same field for what is now:
 * 原计划里程 gives way to 调整后里程, however firmly it is read. A field that is itself of what was before keeps its column.
 */
export function withoutFormer<T extends { readonly column: number; readonly named: NamedField }>(
  claims: readonly T[],
  pathOf: ReadonlyMap<number, readonly string[]>,
): T[] {
  const words = ({ column }: T): HeaderWords => wordsOf((pathOf.get(column) ?? []).join(""));
  const isNow = (claim: T): boolean => says(words(claim), "aspect", "now");
  const isFormer = (claim: T): boolean => says(words(claim), "aspect", "old") && !isNow(claim);
  const now = new Set(claims.filter(isNow).map(({ named }) => named.name));
  return claims.filter(
    (claim) => !now.has(claim.named.name) || !isFormer(claim) || says(wordsOf(claim.named.name), "aspect", "old"),
  );
}
