import type { AuditedFinding } from "../../db/checks/index.ts";
import type { SettlementEntry } from "../../db/store/index.ts";

/** A finding settled for a month: an 错误 passed, a 提示 ticked off. */
export function settlementOf(
  { id, key, level, label, message }: AuditedFinding,
  month: string,
  reason: string | null,
): SettlementEntry {
  return {
    rule: id,
    month,
    finding: key,
    kind: level === "error" ? "passed" : "ticked",
    said: `${label}：${message}`,
    reason,
  };
}
