import { ORDINAL } from "../../contract/ordinal.ts";
import type { Variant } from "../../contract/ownTables.ts";
import type { TableModel } from "../../contract/tableModel.ts";
import { renumberedRows } from "../filling/numberedRows.ts";
import { shownAs } from "../filling/shownAs.ts";
import { arrangeColumns } from "./arrangeColumns.ts";
import { sortRows } from "./sortRows.ts";

/**
 * One of the program's tables as the bureau wants to see it: PURE, over the finished model. Exact values change by their unit
 * alone; 表号 and 校验码 stay those of the table. What the variant names and the table no longer has changes nothing.
 * @param name under which the variant was saved
 */
export function applyVariant(model: TableModel, name: string, variant: Variant): TableModel {
  const { title, hidden, order, sort, signatories, notes } = variant;
  const shown = sortRows(shownAs(model, { unit: variant.unit, decimals: variant.decimals }), sort);
  const sorted = shown.columns[0]?.key === ORDINAL ? { ...shown, rows: renumberedRows(shown.rows) } : shown;
  const arranged = arrangeColumns(sorted, hidden, order);
  return {
    ...arranged,
    name,
    title: title || model.title,
    signatories: signatories ?? model.signatories,
    notes: [...model.notes, ...notes],
  };
}
