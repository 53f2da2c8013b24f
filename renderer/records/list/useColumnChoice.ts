import { useState } from "react";
import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import { readStored, writeStored } from "../../layout/stored.ts";
import { columnChoiceOf } from "./columnChoice.ts";

/** Which columns the list of a ledger shows; remembered on this PC. */
export function useColumnChoice(ledger: Ledger): [readonly string[], (next: readonly string[]) => void] {
  const name = `columns.${ledger.id}`;
  const [choice, setChoice] = useState(() => columnChoiceOf(ledger, readStored(window.localStorage, name)));
  const change = (next: readonly string[]) => {
    setChoice(next);
    writeStored(window.localStorage, name, next);
  };
  return [choice, change];
}
