/** How a number of a table is shown in a workbook, by the rule of cellText: exactly 0 as "0", exactly 100％ as "100". */
export function numberFormat(unit: string | null, decimals: number): string {
  if (decimals === 0) return "0";
  const places = `0.${"0".repeat(decimals)}`;
  return unit === "％" ? `[=100]0;${places}` : `${places};-${places};0`;
}
