import { splitList } from "../ledgers/splitList.ts";
import type { ListRow } from "./listRows.ts";

/**
 * The different values of a field over rows in entry order, lists taken apart (滇朴、樱花 are two).
 * `use`: by how many records have the value, then as first met; `official`: by `order`, unknown ones behind it.
 */
export function distinctValues(
  rows: readonly ListRow[],
  field: string,
  order: "official" | "use",
  officialOrder: readonly string[],
): string[] {
  const uses = new Map<string, number>();
  for (const { item } of rows) {
    for (const value of splitList(item[field] ?? "")) uses.set(value, (uses.get(value) ?? 0) + 1);
  }
  if (order === "use") return [...uses].sort(([, first], [, second]) => second - first).map(([value]) => value);
  const unlisted = [...uses.keys()].filter((value) => !officialOrder.includes(value)).sort();
  return [...officialOrder.filter((name) => uses.has(name)), ...unlisted];
}
