import { useState } from "react";
import { readStored, writeStored } from "../../layout/stored.ts";
import { type ListState, listStateOf } from "./listState.ts";

/** The list's state, kept for this window under the ledger's name. */
export function useListState(ledger: string): [ListState, (next: ListState) => void] {
  const name = `list.${ledger}`;
  const [state, setState] = useState(() => listStateOf(readStored(window.sessionStorage, name)));
  const change = (next: ListState) => {
    setState(next);
    writeStored(window.sessionStorage, name, next);
  };
  return [state, change];
}
