import type { PlanWarning, SkipReason } from "../../../contract/importPlan.ts";
import type { SheetFrame } from "../../../files/grid/workbookGrid.ts";
import type { FoundFrame, LooseRange } from "../FoundTable.ts";
import type { AskedTable, DeclinedTable, MatchedColumn, MatchedFrame } from "../MatchedTable.ts";
import type { RowContext } from "../rowContext.ts";

/** A found table on its way between processes: long lists as numbers. */
export interface PackedFound extends Omit<FoundFrame, "dataRows" | "skipped"> {
  readonly dataRows: Int32Array;
  readonly skippedRows: Int32Array;
  /** Places in skipReasons; from NO_SUM on for a row that claims no sum */
  readonly skippedReasons: Uint8Array;
}

export const skipReasons: readonly SkipReason[] = ["合计", "小计", "空行", "列号", "表尾", "表头"];
export const NO_SUM = 128;

/** A matched table on its way: a ledger and its fields are declarations that both sides have, so their names go. */
export interface PackedTable {
  readonly table: Omit<MatchedFrame, "ledger" | "columns" | "found">;
  readonly ledger: string;
  readonly found: PackedFound;
  readonly columns: readonly PackedColumn[];
  readonly context: RowContext;
  /** column → its first texts */
  readonly samples: ReadonlyMap<number, readonly string[]>;
  readonly warnings: readonly PlanWarning[];
}

export interface PackedColumn {
  readonly column: Omit<MatchedColumn, "field" | "second">;
  readonly field: string | null;
  readonly second: string | null;
}

/** All that a workbook says before its rows are read. */
export interface PackedHead {
  readonly sheets: readonly SheetFrame[];
  readonly tables: readonly PackedTable[];
  readonly asked: readonly (Omit<AskedTable, "found"> & { readonly found: PackedFound })[];
  readonly declined: readonly (Omit<DeclinedTable, "found"> & { readonly found: PackedFound })[];
  readonly loose: readonly LooseRange[];
  /** Of the whole file, and of its sheets by their position */
  readonly warnings: readonly PlanWarning[];
  readonly sheetWarnings: readonly (readonly PlanWarning[])[];
}
