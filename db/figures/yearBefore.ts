/** The same month of the year before: "2021-10" → "2020-10". */
export function yearBefore(asOf: string): string {
  return `${String(Number(asOf.slice(0, 4)) - 1).padStart(4, "0")}${asOf.slice(4)}`;
}
