/** The months of a period as the dimension MONTH names them: "2021-03" → 01, 02, 03. */
export function monthsSoFar(asOf: string): string[] {
  return Array.from({ length: Number(asOf.slice(5)) }, (_, index) => String(index + 1).padStart(2, "0"));
}

/** "03" → 3月 */
export function monthLabel(month: string): string {
  return `${Number(month)}月`;
}
