/** How a number of a table is shown in a workbook, by the rule of cellText: exactly 0 as "0", exactly 100％ as "100". */
export function numberFormat(unit: string | null, decimals: number): string {
  if (decimals === 0) return "0";
  const places = `0.${"0".repeat(decimals)}`;
  // A part with a condition shows no sign of its own: without a part for what is below 0, −2.5 would be shown as 2.5.
  return unit === "％" ? `[=100]0;[<0]-${places};${places}` : `${places};-${places};0`;
}
