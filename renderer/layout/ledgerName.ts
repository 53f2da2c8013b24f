import { ledgerOf } from "../../db/ledgers/index.ts";

/** What a ledger is called; one the program does not have keeps its id. */
export function ledgerName(id: string): string {
  return ledgerOf(id)?.name ?? id;
}
