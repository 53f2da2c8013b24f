/**
 * Names in running text: 甲、乙、丙. With a counter 甲、乙、丙等3个, whose number is that of the names there; a single name stands
 * with 1个, or 共1条 where 1条 would run into its own figures (K7). `most`: only so many are named, the number stays that of all.
 */
export function joinNames(names: readonly string[], counter: string | null = null, most = names.length): string {
  const shown = names.slice(0, Math.max(1, most)).join("、");
  if (counter === null) return shown;
  const link = names.length > 1 ? "等" : /[0-9A-Za-z]$/.test(shown) ? "共" : "";
  return `${shown}${link}${names.length}${counter}`;
}
