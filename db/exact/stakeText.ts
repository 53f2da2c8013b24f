/** Whole metres as a stake: 12345 → "K12+345". */
export function stakeText(metres: number): string {
  return `K${Math.floor(metres / 1000)}+${String(metres % 1000).padStart(3, "0")}`;
}
