import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import type { FoundColumn, FoundTable } from "./FoundTable.ts";
import type { CompoundKind } from "./splitCompound.ts";

/** A column of a found table with the field it holds, or the reason why it holds none. */
export interface MatchedColumn extends FoundColumn {
  readonly field: NamedField | null;
  /** The second field of a column whose cells hold two (起讫桩号: 起点桩号 and 止点桩号), and how they hold it */
  readonly second?: NamedField;
  readonly compound?: CompoundKind;
  /** The unit its numbers are in: the header's, the caption's, or the field's own */
  readonly readUnit: string | null;
  /** The sheet names that unit somewhere; false where the field's own was taken for want of another */
  readonly unitStated: boolean;
  /**
   * For columns without a field; "record": says row by row which record it is (记录号, as our own exports have it); "month": says
   * row by row which month the progress is of (截至月, as our own exports have it)
   */
  readonly why: "numbering" | "kept" | "ambiguous" | "chosen" | "month" | "record" | null;
  /** Percent columns: hundredths per unit of a bare number (85 → 100, 0.85 → 10,000); null where it cannot be told */
  readonly percentScale: number | null;
}

/** A field that two or more columns claim equally. */
export interface ColumnConflict {
  readonly field: string;
  readonly columns: readonly number[];
}

/** A found table with its ledger, its columns and what the sheet says about year, month and township. */
export interface MatchedTable {
  readonly found: FoundTable;
  readonly index: number;
  readonly ledger: Ledger;
  readonly columns: readonly MatchedColumn[];
  readonly conflicts: readonly ColumnConflict[];
  readonly candidates: readonly string[];
  /** null: not named anywhere; "ambiguous": several years named */
  readonly year: number | "ambiguous" | null;
  readonly asOf: string | null;
  readonly township: string | null;
  readonly townshipFrom: string | null;
  readonly leftOut: boolean;
}
