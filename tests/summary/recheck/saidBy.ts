import { expect } from "vitest";
import type { Recheck } from "../../../electron/contract/summaryModel.ts";
import type { Named } from "./edits.ts";

/** All that a recheck names, in its order. */
export function saidBy({ differences, vanished, added }: Pick<Recheck, "differences" | "vanished" | "added">): Named[] {
  return [
    ...differences.map(({ unlike, found }) => ({ unlike, found })),
    ...vanished.map(({ expected }) => ({ vanished: expected })),
    ...added.map(({ found }) => ({ added: found })),
  ];
}

/** What must be named, where the edit does not say all of it. */
export function wanted(named: Named): unknown {
  if (named.vanished !== undefined || named.added !== undefined) return named;
  return { unlike: named.unlike ?? expect.any(Array), found: named.found ?? expect.any(String) };
}
