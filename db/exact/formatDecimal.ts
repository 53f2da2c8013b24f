import type { Decimal } from "./Decimal.ts";
import { decimalText } from "./decimalText.ts";
import { roundHalfUp } from "./roundHalfUp.ts";

/**
 * A decimal for people: rounded half-up to `places`; `fixed` keeps trailing zeros (亿元 12.50), otherwise they go.
 * Thousands are not separated (figures.yaml) unless `grouped` (screen and print tables).
 */
export function formatDecimal(
  value: Decimal,
  places: number,
  options: { readonly fixed?: boolean; readonly grouped?: boolean } = {},
): string {
  const text = decimalText(roundHalfUp(value, places));
  const negative = text.startsWith("-");
  const [whole = "0", fraction = ""] = (negative ? text.slice(1) : text).split(".");
  const shownWhole = options.grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const shownFraction = options.fixed ? fraction.padEnd(places, "0") : fraction;
  return `${negative ? "-" : ""}${shownWhole}${shownFraction ? `.${shownFraction}` : ""}`;
}
