import type { Values } from "../../../db/ledgers/index.ts";

/** The fields that a row leaves blank where something stands. */
export function blanksOver(before: Values | null, read: Values): string[] {
  return Object.keys(read).filter((name) => (read[name] ?? null) === null && (before?.[name] ?? null) !== null);
}

/**
 * A row whose blanks say nothing, so that what stands is left alone (空白不改).
 * @param byHand fields that were set by hand: a blank there is meant
 */
export function withoutBlanks(read: Values, byHand?: ReadonlySet<string>): Values {
  return Object.fromEntries(Object.entries(read).filter(([name, value]) => value !== null || byHand?.has(name)));
}
