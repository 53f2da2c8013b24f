import { type Decimal, decimalText, formatDecimal } from "../exact/index.ts";

/** What stands where nothing can be computed. */
export const NO_VALUE = "—";

/**
 * A figure in running text, without its unit: 亿元 always 2 decimals, 万元 up to 2, 公里 up to 3, ％ 1 decimal (exactly
 * 100 without), 万吨公里 and areas up to 2, everything else is counted. Half-up on the exact value, thousands not separated.
 */
export function figureText(value: Decimal | null, unit: string | null): string {
  if (value === null) return NO_VALUE;
  if (unit === "％" && decimalText(value) === "100") return "100";
  const { places, fixed } = shownDecimals(unit);
  return formatDecimal(value, places, { fixed });
}

/** Decimals of the measured units; everything else is counted. */
const PLACES: Readonly<Record<string, number>> = {
  ...{ 亿元: 2, 万元: 2, 万吨公里: 2, 万人公里: 2, 万人: 2, 万吨: 2, 平方米: 2, 亩: 2, 米: 2 },
  ...{ 公里: 3, "％": 1, 工作日: 1 },
};

/** How many decimals a unit is shown with in running text, and whether trailing zeros stay. */
export function shownDecimals(unit: string | null): { readonly places: number; readonly fixed: boolean } {
  return { places: PLACES[unit ?? ""] ?? 0, fixed: unit === "亿元" || unit === "％" };
}
