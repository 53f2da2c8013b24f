import type { Ledger, StoredValue } from "../../ledgers/index.ts";
import { shownAlone } from "./shownAlone.ts";

/** A value as people read it, behind its label: 计划里程 2公里; a blank one is 未填. */
export function shownValue(ledger: Ledger, name: string, value: StoredValue | undefined): string {
  return `${name} ${shownAlone(ledger, name, value)}`;
}
