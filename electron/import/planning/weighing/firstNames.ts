/** How many are named at once. */
const NAMED = 3;

/** The first of them in words, and that there are more. */
export function firstNames<T>(named: readonly T[], nameOf: (one: T) => string): string {
  return `${named.slice(0, NAMED).map(nameOf).join("、")}${named.length > NAMED ? "等" : ""}`;
}
