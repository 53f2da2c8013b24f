import type { TableColumn } from "../../contract/tableModel.ts";

/** The width of columns together, in half-width characters. */
export function totalWidth(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
