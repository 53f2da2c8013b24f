import type { SkipReason } from "../../contract/importPlan.ts";
import type { SheetFrame, SheetGrid } from "../../files/grid/workbookGrid.ts";
import type { FoundWarning } from "./FoundWarning.ts";
import type { TurnedFrom } from "./layouts/TurnedSheet.ts";

/** One column of a table found in a sheet. */
export interface FoundColumn {
  /** 0-based column of the sheet */
  readonly column: number;
  /** Header texts from the top: ["里程", "计划（公里）"], merged cells repeated once */
  readonly path: readonly string[];
  /** The unit the header names, in the lowest row that names one */
  readonly unit: string | null;
}

/** A row of the table's body that holds no record, and why. */
export interface SkippedRow {
  readonly row: number;
  readonly reason: SkipReason;
  /** False for a row among the totals that claims no sum (平均, 其中) and is compared with none */
  readonly sums?: boolean;
}

/** A row that may be a total or a record: asked, and refused until it is answered. */
export interface UnsureTotal {
  readonly row: number;
  /** What speaks for either, in words */
  readonly message: string;
}

/** A table found in a sheet, before anyone knows which ledger it is. All rows and columns are 0-based. */
export interface FoundTable {
  /** The sheet in the usual form; where it is laid out otherwise, one made from it */
  readonly sheet: SheetGrid;
  /** Where the cells of such a sheet stand in the sheet as it is; null for the usual form */
  readonly turned: TurnedFrom | null;
  /** Texts above the header that belong to it, from the top: title, 填报单位, units */
  readonly captions: readonly string[];
  readonly headerRows: readonly number[];
  readonly columns: readonly FoundColumn[];
  /** Rows that hold records */
  readonly dataRows: readonly number[];
  readonly skipped: readonly SkippedRow[];
  /** Those of dataRows that may be totals */
  readonly unsureTotals: readonly UnsureTotal[];
  readonly warnings: readonly FoundWarning[];
  /** row → township named by a section row above it (“一、通泉街道”); only where such rows stand */
  readonly sectionOf: ReadonlyMap<number, string>;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** A found table without its cells: what is left of it where the sheet itself is not. */
export type FoundFrame = Omit<FoundTable, "sheet" | "unsureTotals" | "sectionOf"> & { readonly sheet: SheetFrame };

/** Cells of a sheet that belong to no table, and why. Rows 0-based, inclusive. */
export interface LooseRange {
  readonly sheet: SheetFrame;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly why: string;
  /** The position of the found table that it is, where it was found to be one */
  readonly table?: number;
}
