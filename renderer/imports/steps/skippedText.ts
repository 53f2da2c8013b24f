import type { PlanTableView } from "../../../electron/contract/importPlan.ts";

/** The rows passed over, by reason: 跳过的行：合计（第 5 行）；空行（第 9、10 行）. Long lists are cut, with their number. */
export function skippedText(skipped: PlanTableView["skipped"]): string {
  const byReason = new Map<string, number[]>();
  for (const { row, reason } of skipped) byReason.set(reason, [...(byReason.get(reason) ?? []), row]);
  if (byReason.size === 0) return "";
  return `跳过的行：${[...byReason].map(([reason, rows]) => `${reason}（${rowsText(rows)}）`).join("；")}`;
}

/** 第 3、5、7 行; more than eight are cut: 第 3、5 … 等 20 行. */
export function rowsText(rows: readonly number[]): string {
  const shown = rows.slice(0, 8).join("、");
  return rows.length > 8 ? `第 ${shown} 等 ${rows.length} 行` : `第 ${shown} 行`;
}
