import type { PlanTableView } from "../../electron/contract/importPlan.ts";

/** A table among several of a file: its sheet, and the ledger where the sheet is not called that. */
export function tableName({ sheet, ledgerName }: Pick<PlanTableView, "sheet" | "ledgerName">): string {
  return sheet === ledgerName ? sheet : `${sheet}（${ledgerName}）`;
}
