import { recordedMonths } from "../../../db/store/index.ts";
import type { VerificationStore } from "./VerificationStore.ts";

/** Years that one search goes through. */
const YEARS = 2;

/**
 * The months whose tables are made to find a code: of the newest two years with records, or of the two before a month; the newest
 * first, and in every year those with records before the others (a table may have been made for a month without news).
 */
export function searchMonths(
  { database }: Pick<VerificationStore, "database">,
  before: string | null,
): { readonly months: string[]; readonly more: boolean } {
  const recorded = recordedMonths(database);
  const years = [...new Set(recorded.map((month) => month.slice(0, 4)))].toSorted().toReversed();
  const open = years.filter((year) => before === null || year < before.slice(0, 4));
  const known = new Set(recorded);
  const months = open.slice(0, YEARS).flatMap((year) => {
    const all = Array.from({ length: 12 }, (_, index) => `${year}-${String(12 - index).padStart(2, "0")}`);
    return [...all.filter((month) => known.has(month)), ...all.filter((month) => !known.has(month))];
  });
  return { months, more: open.length > YEARS };
}
