/**
 * electron/tables/model — the words that tables are declared in, and what every way of showing one shares: texts of cells,
 * units, heights of rows, the 校验码.
 *
 * The rule: below all other rooms of the tables, and it knows none of them. What screen, workbook and paper must say alike
 * is worked out here once; exact values stay beside the texts, and the code is made from the values, not from the looks.
 */
import type { Scope } from "../../../db/figures/Figure.ts";
import type { Within } from "../../../db/figures/index.ts";
import type { AreaId } from "../../../db/ledgers/index.ts";
import type { ReadStore } from "../../../db/store/index.ts";
import type { TableColumn } from "../../contract/tableModel.ts";
import type { PlannedRow } from "./PlannedRow.ts";

/** A column that shows a figure. In headers {期} stands for the months: 1－10月. */
export interface FigureColumn {
  readonly header: string;
  /** Id of the figure (db/figures); unit, decimals and the formula in the workbook follow from it */
  readonly figure: string;
  /** Another unit of the same kind than the figure's (万元 for 亿元) */
  readonly unit?: string;
  /** Ids of the figures of this row that add up to it */
  readonly across?: readonly string[];
  /** In a table of months: the month alone instead of everything up to it */
  readonly monthAlone?: boolean;
  /** Says something of single lines only: totals are blank */
  readonly linesOnly?: boolean;
  /** In a table of records: says something of several only; single lines are blank */
  readonly totalsOnly?: boolean;
}

/** A column of a table of records: a field of each record; 合计 and 小计 show the figure, nothing without one. */
export interface FieldColumn {
  readonly header: string;
  /** The field's name in the list that makes the rows */
  readonly field: string;
  readonly figure?: string;
}

/** A column of a table whose rows say themselves what stands in it. */
export interface OpenColumn extends Pick<TableColumn, "key" | "kind" | "unit"> {
  readonly header: string;
  readonly bar?: boolean;
}

/** Columns under one common header; at most three levels in all. */
export interface ColumnGroup {
  readonly header: string;
  readonly columns: readonly TableColumnDefinition[];
}

/** In a table of records a FigureColumn is a rate (％) of two other columns. */
export type LeafColumn = FigureColumn | FieldColumn | OpenColumn;

export type TableColumnDefinition = LeafColumn | ColumnGroup;

/** A dimension (db/figures groupingOf) that makes rows. */
export interface GroupLevel {
  readonly by: string;
  /** Groups that are always there, in their order; any others that have records follow. Left out: those that have records */
  readonly order?: (place: TablePlace) => readonly string[];
  /** The order only says where a group stands; those without records are left out */
  readonly foundOnly?: boolean;
  /** What a group is called in the first column; left out: its own name */
  readonly label?: (of: string) => string;
  /** What records without one are called */
  readonly blank: string;
}

/** A total over some of the groups. */
export interface GroupTotal {
  readonly label: string;
  readonly within: Within | null;
  readonly includes: (group: string) => boolean;
}

/** A line per group behind the total(s); with a second level, groups are subtotals of the groups inside them. */
export interface GroupRows {
  readonly kind: "groups";
  /** Over the first column */
  readonly header: string;
  readonly level: GroupLevel;
  readonly inner?: GroupLevel;
  /** Left out: 合计, of everything */
  readonly totals?: readonly GroupTotal[];
}

/** A line per record behind the total and, where asked for, behind the 小计 of its group. */
export interface RecordRows {
  readonly kind: "records";
  readonly header: string;
  /** Id of the list figure (db/figures) that says which records, with which fields, in which order */
  readonly list: string;
  /** The field that stands in the first column */
  readonly label: string;
  readonly subtotals: GroupLevel | null;
}

/** A line per month from January on, everything as it stood at its end, behind the total of them. */
export interface MonthRows {
  readonly kind: "months";
  readonly header: string;
}

/** Lines of their own kinds, each saying what stands in it. */
export interface LineRows {
  readonly kind: "lines";
  /** Whether its lines are counted (序号), as those of records are */
  readonly numbered?: boolean;
  readonly header: string;
  readonly lines: (place: TablePlace) => { readonly rows: PlannedRow[]; readonly notes?: readonly string[] };
}

export type TableRows = GroupRows | RecordRows | MonthRows | LineRows;

/** What a table is filled from, and up to which month. */
export interface TablePlace {
  readonly database: ReadStore["database"];
  readonly asOf: string;
}

/** One reporting table (报表), declared in definitions/: screen, workbook, paper and the summary's annex all follow from it. */
export interface TableDefinition {
  /** 表号 */
  readonly id: string;
  readonly name: string;
  /** The work area; "overview" for a table over all of them */
  readonly area: AreaId | "overview";
  /** Left out: A4 */
  readonly paper?: "A4" | "A3";
  /** The works shown in a table of groups, of whose progress the notes tell; a table of records tells of its list */
  readonly works?: Scope;
  /** What else is said under it */
  readonly notes?: (place: TablePlace) => readonly string[];
  readonly rows: TableRows;
  readonly columns: readonly TableColumnDefinition[] | ((place: TablePlace) => readonly TableColumnDefinition[]);
}
