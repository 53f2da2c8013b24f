import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import type { PlanQuestion } from "../../contract/planQuestion.ts";
import type { FoundColumn, FoundFrame, FoundTable } from "./FoundTable.ts";
import type { Known } from "./ImportMemory.ts";
import type { Layout } from "./layoutOf.ts";
import type { Suggestion } from "./Suggestion.ts";
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
  /** When it was answered before that this is the column's field (or that it has none); null where the sheet or a choice says it */
  readonly remembered: string | null;
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
  /** Who sent it, by the file or by choice; null where nobody says */
  readonly sender: string | null;
  readonly title: string;
  readonly layout: Layout;
  /** What its columns and rows leave open, each question once */
  readonly questions: readonly PlanQuestion[];
  readonly suggestions: ReadonlyMap<number, readonly Suggestion[]>;
  readonly recalled: RecalledTable;
}

/** A matched table without its cells, as the plan keeps it. */
export type MatchedFrame = Omit<MatchedTable, "found"> & { readonly found: FoundFrame };

/** What holds of this table by answers of before. */
export interface RecalledTable {
  /** When it was said which ledger this is; null where the sheet says it */
  readonly ledgerDay: string | null;
  readonly words: readonly Known<"word">[];
  /** Against the sender's last sheet: headers that came and went; none where the layout is the same or was never seen */
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** A table whose ledger nobody knows: asked, and nothing of it is read meanwhile. */
export interface AskedTable {
  readonly found: FoundFrame;
  readonly index: number;
  readonly sender: string | null;
  readonly question: PlanQuestion;
}

/** A table that was answered to be none of any ledger, for what is remembered of it. */
export interface DeclinedTable {
  readonly found: FoundFrame;
  readonly why: string;
  readonly index: number;
  readonly sender: string | null;
  readonly title: string;
  readonly layout: Layout;
}
