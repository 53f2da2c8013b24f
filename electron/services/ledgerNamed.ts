import { type Ledger, ledgerOf } from "../../db/ledgers/index.ts";
import { CallError } from "../contract/CallError.ts";

/** The ledger of an id. Throws CallError ledger-unknown. */
export function ledgerNamed(id: string): Ledger {
  const ledger = ledgerOf(id);
  if (!ledger) throw new CallError("ledger-unknown", { detail: { ledger: id } });
  return ledger;
}
