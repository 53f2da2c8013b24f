import { type Decimal, decimalText, formatDecimal } from "../../../db/exact/index.ts";
import { NO_VALUE } from "../../../db/figures/index.ts";

const DECIMALS: Readonly<Record<string, number>> = {
  亿元: 2,
  万元: 2,
  万吨公里: 2,
  万人公里: 2,
  万人: 2,
  万吨: 2,
  公里: 3,
  "％": 1,
  平方米: 2,
  亩: 2,
  米: 2,
  工作日: 1,
};

/** Decimals of a unit in tables (tables.md): 亿元 2, 万元 2, 公里 3, ％ 1; everything else is counted. */
export function tableDecimals(unit: string | null): number {
  return DECIMALS[unit ?? ""] ?? 0;
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
