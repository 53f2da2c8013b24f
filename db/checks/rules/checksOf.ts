import type { RecordCheck } from "./Rule.ts";

/** The same checks of several ledgers. */
export function checksOf(ledgers: readonly string[], ...checks: readonly RecordCheck[]): Record<string, RecordCheck[]> {
  return Object.fromEntries(ledgers.map((ledger) => [ledger, [...checks]]));
}

/** Works that are reported with a state of their own month by month. */
export const works = ["road-works", "bridges", "safety-works", "livelihood-projects"] as const;

/** Several sets of checks as one. */
export function checksTogether(
  ...sets: readonly Readonly<Record<string, readonly RecordCheck[]>>[]
): Record<string, RecordCheck[]> {
  const all: Record<string, RecordCheck[]> = {};
  for (const set of sets)
    for (const [ledger, checks] of Object.entries(set)) all[ledger] = [...(all[ledger] ?? []), ...checks];
  return all;
}
