import type { Judge } from "./Judge.ts";
import { says } from "./says.ts";

/**
 * Of what period and of whose money: 本年, 中央 and 已拨付 are never the whole, and the whole is none of them. A veto for every reading of a header, not only the composed one.
 */
export const judgeShare: Judge = (field, { own, above, text }, { yearly }) => {
  if (!field.amount && field.head !== "ratio") return 0;
  for (const group of ["period", "source"] as const) {
    const asked = field.words.of[group] ?? [];
    const said = [...(own.of[group] ?? []), ...(above.of[group] ?? [])];
    const other = said.filter((concept) => concept !== "all" && !(yearly && concept === "year"));
    if (other.some((concept) => !asked.includes(concept)) || asked.some((concept) => !said.includes(concept)))
      return null;
  }
  // The whole before what was done this year, where both stand in one table.
  const partly = says(own, "period", "year") || says(above, "period", "year");
  return (partly ? -2 : 0) + (field.head === "money" && text.includes("总") ? 2 : 0);
};
