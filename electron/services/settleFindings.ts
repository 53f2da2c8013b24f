import { audit } from "../../db/checks/index.ts";
import type { WriteStore } from "../../db/store/index.ts";
import { CallError } from "../contract/CallError.ts";
import { settlementOf } from "./settlementOf.ts";

/**
 * Passes 错误 with a reason and ticks off 提示, as they stand now, all of them or none.
 * @returns how many
 * @throws CallError finding-changed (no finding has that key any more); ReasonMissing
 */
export function settleFindings(
  store: WriteStore,
  asOf: string,
  keys: readonly string[],
  reason: string | null,
): number {
  const found = new Map(audit(store, asOf, { stored: true }).map((finding) => [finding.key, finding]));
  const wanted = [...new Set(keys)].map((key) => {
    const finding = found.get(key);
    if (!finding) throw new CallError("finding-changed");
    return settlementOf(finding, asOf, reason);
  });
  store.audit.settle(wanted);
  return wanted.length;
}
