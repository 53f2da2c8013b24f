import { createContext, type ReactNode, useContext } from "react";
import type { OutputOf } from "../../electron/contract/contract.ts";
import { words } from "../text/words.ts";

/** What every page may rely on: the bureau's state and the month everything is shown as of. */
export interface Bureau {
  readonly state: OutputOf<"app.state">;
  readonly asOf: string;
}

const Context = createContext<Bureau | null>(null);

export function BureauProvider({ value, children }: { value: Bureau; children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

/** Why nothing can be changed, where the store is read-only; null: it can. */
export function useReadonlyReason(): string | null {
  return useBureau().state.readonly ? words.readonlyReason : null;
}

/** The bureau's state; only inside the shell. */
export function useBureau(): Bureau {
  const bureau = useContext(Context);
  if (!bureau) throw new Error("outside of the shell");
  return bureau;
}
