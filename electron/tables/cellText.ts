import type { Decimal } from "../../db/exact/Decimal.ts";
import { decimalText } from "../../db/exact/decimalText.ts";
import { formatDecimal } from "../../db/exact/formatDecimal.ts";
import { NO_VALUE } from "../../db/figures/index.ts";

/** Decimals of a unit in tables (tables.md): 亿元 2, 万元 2, 公里 3, ％ 1; everything else is counted. */
export function tableDecimals(unit: string | null): number {
  const decimals: Readonly<Record<string, number>> = { 亿元: 2, 万元: 2, 万吨公里: 2, 公里: 3, "％": 1, 平方米: 2, 亩: 2, 米: 2 };
  return decimals[unit ?? ""] ?? 0;
}

/**
 * A number in a table: its unit's decimals in full, so that a column lines up; exactly 0 as "0", exactly 100％ as "100".
 * @param balanced what to show instead of the value, where rounding was balanced over a column
 */
export function cellText(value: Decimal | null, unit: string | null, balanced: Decimal | null = value): string {
  if (value === null || balanced === null) return NO_VALUE;
  if (unit === "％" && decimalText(value) === "100") return "100";
  if (unit !== "％" && value.digits === 0n) return "0";
  return formatDecimal(balanced, tableDecimals(unit), { fixed: true });
}

/** The same rule as a number format of a workbook. */
export function numberFormat(unit: string | null): string {
  const decimals = tableDecimals(unit);
  if (decimals === 0) return "0";
  const places = `0.${"0".repeat(decimals)}`;
  return unit === "％" ? `[=100]0;${places}` : `${places};-${places};0`;
}
