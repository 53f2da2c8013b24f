import type { AreaId } from "../../db/ledgers/defineLedger.ts";

/** A column that shows a figure. */
export interface FigureColumn {
  readonly header: string;
  /** Id of the figure (db/figures); unit, decimals and the formula in the workbook follow from it */
  readonly figure: string;
}

/** Columns under one common header; at most three levels in all. */
export interface ColumnGroup {
  readonly header: string;
  readonly columns: readonly TableColumnDefinition[];
}

export type TableColumnDefinition = FigureColumn | ColumnGroup;

/** One reporting table (报表), declared in definitions/: screen, workbook, paper and the summary's annex all follow from it. */
export interface TableDefinition {
  /** 表号 */
  readonly id: string;
  readonly name: string;
  readonly area: AreaId;
  readonly paper: "A4" | "A3";
  /** What the rows are: a line per township behind the total */
  readonly rows: { readonly kind: "townships"; readonly header: string };
  readonly columns: readonly TableColumnDefinition[];
}
