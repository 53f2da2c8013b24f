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

/** How many decimals a unit is shown with in running text, and whether trailing zeros stay. */
export function shownDecimals(unit: string | null): { readonly places: number; readonly fixed: boolean } {
  switch (unit) {
    case "亿元":
      return { places: 2, fixed: true };
    case "％":
      return { places: 1, fixed: true };
    case "公里":
      return { places: 3, fixed: false };
    case "工作日":
      return { places: 1, fixed: false };
    case "万元":
    case "万吨公里":
    case "万人公里":
    case "万人":
    case "万吨":
    case "平方米":
    case "亩":
    case "米":
      return { places: 2, fixed: false };
    default:
      return { places: 0, fixed: false };
  }
}
