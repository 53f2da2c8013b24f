import type { Values } from "../../../db/ledgers/index.ts";

/** The fields that a row leaves blank where something stands. */
export function blanksOver(before: Values | null, read: Values): string[] {
  return Object.keys(read).filter((name) => (read[name] ?? null) === null && (before?.[name] ?? null) !== null);
}

/** A row whose blanks say nothing, so that what stands is left alone (空白不改). */
export function withoutBlanks(read: Values): Values {
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null));
}
