import type { Ledger } from "../defineLedger.ts";

/**
 * The field that says when what a record tells of took place: its required date. A pledge has its 年度, and the date it was
 * signed on where that is known; what stands for longer (roads, projects) has none.
 */
export function mainDate(ledger: Ledger): string | undefined {
  if (ledger.id === "pledges") return "签订日期";
  return Object.entries(ledger.fields).find(([, field]) => field.kind === "date" && field.required)?.[0];
}
