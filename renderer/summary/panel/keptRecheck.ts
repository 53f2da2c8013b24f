import type { Recheck } from "../../../electron/contract/summaryModel.ts";

/** The last document that was held against the ledgers. */
export interface KeptRecheck {
  /** Its name */
  readonly file: string;
  readonly result: Recheck;
}

/** Kept while the program runs, so that coming back from a record finds the result again. */
const kept = new Map<string, KeptRecheck>();

export function keptRecheck(edition: string): KeptRecheck | null {
  return kept.get(edition) ?? null;
}

export function keepRecheck(edition: string, result: KeptRecheck): void {
  kept.set(edition, result);
}
