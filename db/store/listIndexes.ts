import type { Ledger } from "../ledgers/defineLedger.ts";

/** Indexes that lists and figures need beside the natural key's. */
export function listIndexes(_ledger: Ledger): string[] {
  return [];
}
