import type { PlannedCell, PlannedRow } from "../model/PlannedRow.ts";

/** A row that shows no record: of a group, a month, a figure. @param parts see PlannedRow; left out where nothing stands under it */
export function plannedRow(
  kind: PlannedRow["kind"],
  cells: readonly PlannedCell[],
  parts?: readonly number[],
): PlannedRow {
  return { kind, record: null, cells, ...(parts ? { parts } : {}) };
}
