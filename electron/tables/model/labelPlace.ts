import type { TableColumn } from "../../contract/tableModel.ts";

/** The place of the column that says what a row is about: the first one, or the one behind 序号. */
export function labelPlace(columns: readonly Pick<TableColumn, "key">[]): number {
  return Math.max(
    0,
    columns.findIndex(({ key }) => key === "label"),
  );
}
