import type { TableDifferencesView } from "../../../electron/contract/closings.ts";

/** In how many places a table differs from what was handed in: cells, whole rows, and words around the table. */
export function countOf({ rows, cellsTotal, texts }: TableDifferencesView): number {
  return rows.length + cellsTotal + texts.length;
}
