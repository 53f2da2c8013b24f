import type { AreaId } from "../../db/ledgers/defineLedger.ts";

/** A column that shows a figure. */
export interface FigureColumn {
  readonly header: string;
  /** Id of the figure (db/figures); unit, decimals and the formula in the workbook follow from it */
  readonly figure: string;
}

/** A column of a table of records: a field of each record; 合计 and 小计 show the figure, "—" without one. */
export interface FieldColumn {
  readonly header: string;
  /** The field's name in the list that makes the rows */
  readonly field: string;
  readonly figure?: string;
}

/** Columns under one common header; at most three levels in all. */
export interface ColumnGroup {
  readonly header: string;
  readonly columns: readonly TableColumnDefinition[];
}

/** In a table of records a FigureColumn is a rate (％) of two other columns. */
export type LeafColumn = FigureColumn | FieldColumn;

export type TableColumnDefinition = LeafColumn | ColumnGroup;

/** A line per township behind the total, also for those with nothing. */
export interface TownshipRows {
  readonly kind: "townships";
  /** Over the first column */
  readonly header: string;
}

/** A line per record behind the total and, where asked for, behind the 小计 of its township. */
export interface RecordRows {
  readonly kind: "records";
  readonly header: string;
  /** Id of the list figure (db/figures) that says which records, with which fields, in which order */
  readonly list: string;
  /** The field that stands in the first column */
  readonly label: string;
  readonly subtotals: boolean;
}

/** A line per kind behind the total. The kind's figure is named after the column's: 安全.投诉受理数, 安全.出租车投诉受理数. */
export interface KindRows {
  readonly kind: "kinds";
  readonly header: string;
  readonly kinds: readonly string[];
}

export type TableRows = TownshipRows | RecordRows | KindRows;

/** One reporting table (报表), declared in definitions/: screen, workbook, paper and the summary's annex all follow from it. */
export interface TableDefinition {
  /** 表号 */
  readonly id: string;
  readonly name: string;
  readonly area: AreaId;
  readonly paper: "A4" | "A3";
  readonly rows: TableRows;
  readonly columns: readonly TableColumnDefinition[];
}
