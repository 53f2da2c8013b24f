import type { Ledger } from "../../../db/ledgers/defineLedger.ts";
import type { NamedField } from "../../../db/ledgers/derive/allFields.ts";
import type { GridCell } from "../../files/grid/workbookGrid.ts";
import type { FoundColumn, FoundTable } from "./FoundTable.ts";
import type { LayoutColumn } from "./ImportMemory.ts";
import type { ColumnConflict } from "./MatchedTable.ts";
import type { Suggestion } from "./Suggestion.ts";
import type { TownshipBook } from "./townshipBook.ts";

/** A column that has no field and about which nobody has said anything. */
export interface AskedColumn extends FoundColumn {
  /** It stood in this sender's sheet last time too, and was no field then */
  readonly keptLastTime: boolean;
}

/** A table whose ledger is known, as the questions about its columns see it. */
export interface AskingTable {
  readonly found: FoundTable;
  readonly index: number;
  readonly ledger: Ledger;
  readonly fields: ReadonlyMap<number, NamedField>;
  readonly conflicts: readonly ColumnConflict[];
  readonly suggestions: ReadonlyMap<number, readonly Suggestion[]>;
  readonly samples: ReadonlyMap<number, readonly GridCell[]>;
  readonly townships: TownshipBook;
  /** Columns without a field, but those that number, name a month or a record, or have been answered to be none */
  readonly open: readonly AskedColumn[];
  /** Fields that the sheet has no column for, as was answered */
  readonly absent: ReadonlySet<string>;
  /** The columns of this sender's last sheet of the ledger */
  readonly lastTime: readonly LayoutColumn[];
  /** What is to be said with a column's question: why an answer of before does not hold */
  readonly notes: ReadonlyMap<number, string>;
}
