import type { AuditedFinding } from "../../db/checks/index.ts";
import { ledgerOf } from "../../db/ledgers/index.ts";

/** A finding in one line: level, rule, where, what; and how it was settled. */
export function findingText({ level, id, rule, ledger, records, label, message, settled }: AuditedFinding): string {
  const name = ledger === null || records.length === 0 ? "" : `${ledgerOf(ledger)?.name ?? ledger} `;
  const where = label.includes(name.trim()) ? label : `${name}${label}`;
  const done = settled === null ? "" : settled.kind === "ticked" ? "（已勾销）" : `（已通过：${settled.reason ?? ""}）`;
  return `${level === "error" ? "错误" : "提示"}〔${id} ${rule}〕${where}：${message}${done}`;
}
