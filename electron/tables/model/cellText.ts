import { type Decimal, decimalText, formatDecimal } from "../../../db/exact/index.ts";
import { NO_VALUE, shownDecimals } from "../../../db/figures/index.ts";

/** Decimals of a unit in tables (tables.md): 亿元 2, 万元 2, 公里 3, ％ 1; everything else is counted. */
export function tableDecimals(unit: string | null): number {
  return shownDecimals(unit).places;
}

/**
 * A number in a table: its decimals in full, so that a column lines up; exactly 0 as "0", exactly 100％ as "100".
 * @param balanced what to show instead of the value, where rounding was balanced over a column
 */
export function cellText(
  value: Decimal | null,
  unit: string | null,
  decimals: number,
  balanced: Decimal | null = value,
): string {
  if (value === null || balanced === null) return NO_VALUE;
  if (unit === "％" && decimalText(value) === "100") return "100";
  if (unit !== "％" && value.digits === 0n) return "0";
  return formatDecimal(balanced, decimals, { fixed: true });
}
