import { normaliseText } from "../../exact/normaliseText.ts";
import type { Ledger, Values } from "../defineLedger.ts";

/**
 * The canonical text of a record's natural key: parts normalised (full-width, spaces) and joined by U+001F, so that the same
 * road written "通泉　街道" and "通泉街道" is one record. Blank parts stand as nothing. Records whose key is blank throughout
 * have no natural key and never match another: null.
 */
export function naturalKey(ledger: Ledger, values: Values): string | null {
  const parts = ledger.key.map((name) => {
    const value = values[name];
    return value === null || value === undefined ? "" : normaliseText(String(value));
  });
  return parts.every((part) => part === "") ? null : parts.join("\u001f");
}
