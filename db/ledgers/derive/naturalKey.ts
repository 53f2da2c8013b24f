import { normaliseText } from "../../exact/index.ts";
import type { Ledger, Values } from "../defineLedger.ts";

/**
 * The canonical text of a record's natural key: parts normalised (full-width, spaces) and joined by U+001F, so that the same
 * road written "通泉　街道" and "通泉街道" is one record. Blank parts stand as nothing; where the parts are alternatives
 * (keyBy: "first") only the first that is given stands. Records whose key is blank throughout have no natural key and never
 * match another: null.
 */
export function naturalKey(ledger: Ledger, values: Values): string | null {
  const parts = keyParts(ledger, values);
  const first = parts.findIndex((part) => part !== "");
  if (first < 0) return null;
  const standing = ledger.keyBy === "first" ? parts.map((part, index) => (index === first ? part : "")) : parts;
  return standing.join("\u001f");
}

/** The key fields' values in canonical form, in order; "" for a blank one. */
export function keyParts(ledger: Ledger, values: Values): string[] {
  return ledger.key.map((name) => {
    const value = values[name];
    return value === null || value === undefined ? "" : normaliseText(String(value));
  });
}
