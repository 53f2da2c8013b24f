const COUNTED: Readonly<Record<string, string>> = { "road-works": "条", bridges: "座" };

/** How records of a ledger are counted in words: 条, 座; 项 where nothing is said. */
export function countedIn(ledger: string): string {
  return COUNTED[ledger] ?? "项";
}
