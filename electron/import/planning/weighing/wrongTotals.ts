import type { PlanTotal } from "../../../contract/importPlan.ts";
import type { ConcernItem } from "../../../contract/planConcern.ts";
import type { PlannedTable } from "../ImportPlan.ts";
import { concernAbout } from "./concernAbout.ts";
import { firstNames } from "./firstNames.ts";
import type { TableConcern } from "./TableConcern.ts";

/** Totals of the sheet that are not the sum of its rows. */
export function wrongTotals({ totals }: Pick<PlannedTable, "totals">): TableConcern | null {
  const wrong = totals.filter(({ agrees }) => !agrees);
  if (wrong.length === 0) return null;
  const names = firstNames(wrong, (total) => `第 ${total.row} 行${total.field}：${saidOf(total)}`);
  const message = `合计与逐行相加不符：${wrong.length} 处（${names}）；写入的是各行的数`;
  const itemOf = (total: PlanTotal): ConcernItem => ({
    place: `第 ${total.row} 行`,
    recordId: null,
    record: total.field,
    text: saidOf(total),
  });
  return concernAbout({ kind: "totals", count: wrong.length, message }, wrong, itemOf);
}

function saidOf({ stated, computed }: PlanTotal): string {
  return `表中合计 ${stated}，逐行相加 ${computed}`;
}
