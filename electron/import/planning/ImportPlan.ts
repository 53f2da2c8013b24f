import type { Ledger, Values } from "../../../db/ledgers/index.ts";
import type {
  PlanAction,
  PlanChange,
  PlanChoices,
  PlanCounts,
  PlanProblem,
  PlanTotal,
  PlanWarning,
} from "../../contract/importPlan.ts";
import type { PlanQuestion } from "../../contract/planQuestion.ts";
import type { SheetFrame } from "../../files/grid/workbookGrid.ts";
import type { LooseRange } from "../meaning/FoundTable.ts";
import type { AskedTable, DeclinedTable, MatchedFrame } from "../meaning/MatchedTable.ts";
import type { RowPlace } from "../meaning/readRows.ts";
import type { BookSource } from "./BookSource.ts";

/** The record a row goes to. */
export type PlanTarget =
  | { readonly kind: "new" }
  | { readonly kind: "record"; readonly id: string; readonly revision: number }
  /** The record that an earlier row of this plan adds or updates (another month of it) */
  | { readonly kind: "row"; readonly earlier: PlannedRow };

/** One row of the sheet, decided: what is written if the plan is committed. */
export interface PlannedRow {
  /** 1-based row of the table in the usual form (ReadRow.row): the name by which choices speak of it */
  readonly row: number;
  readonly place: RowPlace;
  readonly action: PlanAction;
  readonly target: PlanTarget;
  /** What the sheet says, by field: only columns that stand in it, and year and township from the context */
  readonly read: Values;
  readonly readProgress: Values;
  /** What would be stored, complete */
  readonly values: Values;
  readonly month: string | null;
  /** The month's state, complete; null where the row brings none */
  readonly progress: Values | null;
  readonly extra: Readonly<Record<string, string>> | null;
  readonly problems: readonly PlanProblem[];
  readonly changes: readonly PlanChange[];
}

export interface PlannedTable {
  readonly matched: MatchedFrame;
  readonly ledger: Ledger;
  readonly rows: readonly PlannedRow[];
  readonly totals: readonly PlanTotal[];
  readonly questions: readonly PlanQuestion[];
  readonly warnings: readonly PlanWarning[];
  /** column → its first texts */
  readonly samples: ReadonlyMap<number, readonly string[]>;
}

/** The import plan (计划): made once, shown, and exactly this is written. */
export interface ImportPlan {
  readonly file: { readonly name: string; readonly hash: string };
  /** Where the workbook lies, to be planned again or looked at; and its sheets, without their cells */
  readonly source: BookSource;
  readonly sheets: readonly SheetFrame[];
  readonly choices: PlanChoices;
  readonly tables: readonly PlannedTable[];
  /** Tables whose ledger is not known, and those answered to be of none; both stand in loose too */
  readonly asked: readonly AskedTable[];
  readonly declined: readonly DeclinedTable[];
  readonly loose: readonly LooseRange[];
  /** Of the whole file, and of its sheets by their position in the book */
  readonly warnings: readonly PlanWarning[];
  readonly sheetWarnings: readonly (readonly PlanWarning[])[];
  readonly counts: PlanCounts;
  /** The batch that brought the same file before and still stands */
  readonly importedBefore: string | null;
}
