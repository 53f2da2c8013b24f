import type { Figure } from "../../db/figures/index.ts";
import type { Facts } from "./Facts.ts";
import type { FilterUse } from "./Tag.ts";

/** What |期 and |未齐 print in a number's place: the months that it is of; null where neither is asked for. */
export function monthsInstead(figure: Figure, uses: readonly FilterUse[], facts: Facts): string | null {
  if (uses.some(({ name }) => name === "期")) return facts.span(figure)?.text ?? facts.word("期");
  if (!uses.some(({ name }) => name === "未齐")) return null;
  const span = facts.span(figure);
  return span === null || span.whole ? "" : `${span.text}，`;
}
