import type { PlannedTable } from "../ImportPlan.ts";
import { firstNames } from "./firstNames.ts";
import type { TableConcern } from "./TableConcern.ts";

/** Totals of the sheet that are not the sum of its rows. */
export function wrongTotals({ totals }: Pick<PlannedTable, "totals">): TableConcern | null {
  const items = totals
    .filter(({ agrees }) => !agrees)
    .map(({ row, field, stated, computed }) => ({
      place: `第 ${row} 行`,
      recordId: null,
      record: field,
      text: `表中合计 ${stated}，逐行相加 ${computed}`,
    }));
  if (items.length === 0) return null;
  const names = firstNames(items.map(({ place, record, text }) => `${place}${record}：${text}`));
  const message = `合计与逐行相加不符：${items.length} 处（${names}）；写入的是各行的数`;
  return { kind: "totals", count: items.length, items, message };
}
