import type { TableModel } from "../../electron/contract/tableModel.ts";
import { labelPlace } from "../../electron/tables/model/labelPlace.ts";

/** The shown texts of a table's rows from the label on: 序号 left out. */
export function shownTexts({ rows, columns }: Pick<TableModel, "rows" | "columns">): string[][] {
  return rows.map(({ cells }) => cells.slice(labelPlace(columns)).map(({ text }) => text));
}
