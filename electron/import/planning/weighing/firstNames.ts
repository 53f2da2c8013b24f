/** How many are named at once. */
const NAMED = 3;

/** The first of them in words, and that there are more. */
export function firstNames(names: readonly string[]): string {
  return `${names.slice(0, NAMED).join("、")}${names.length > NAMED ? "等" : ""}`;
}
